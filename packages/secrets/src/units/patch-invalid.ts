import { UserError } from '@velocity/model'

/**
 * The error for a patch that is not of the shape that git documents: nothing behind that point would be scanned.
 *
 * Shape: names the commit and what was met, never a line of content.
 */
export function patchInvalid(problem: string, commit: string | null): UserError {
  return new UserError({
    code: 'VEL_SECRETS_PATCH',
    message: `git's patch ${commit === null ? '' : `of commit ${commit} `}cannot be read: ${problem}.`,
    why: 'git was ended half way, is of a version that writes something else, or a file of a merge has a line feed in its name.',
    fix: 'run the gate again; if it stays, update git (2.35 or newer) and scan the files themselves with "mode: tree".',
  })
}
