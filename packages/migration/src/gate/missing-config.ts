import { UserError } from '@velocity/model'

/** The error for a policy file that was named by hand and is not there. */
export function missingConfig(path: string): UserError {
  return new UserError({
    code: 'VEL_MIG_NO_CONFIG',
    message: `the file "${path}" does not exist where it is read.`,
    why: 'it was named by hand; on a pull request it is read from the base tree, so that a change cannot speak for itself.',
    fix: 'correct the name, or merge the file first.',
  })
}
