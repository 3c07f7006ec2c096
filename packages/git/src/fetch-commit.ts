import { authorizationEnvironment, type Credentials } from './authorization.ts'
import type { GitCommand } from './git-command.ts'
import { firstParentAncestors } from './history.ts'
import { checkHash, resolveObject } from './revision.ts'

/** Units: milliseconds. */
export const FETCH_TIMEOUT_MS = 300_000

/** Nothing but the objects asked for: no tag, no submodule, no ref, no program that origin names. */
export const FETCH_OPTIONS: readonly string[] = [
  '--quiet',
  '--no-tags',
  '--no-recurse-submodules',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--upload-pack=git-upload-pack',
  '--refmap=',
]

/**
 * Fetches one commit from origin, `depth` deep. A complete clone stays complete: there the depth is not passed on.
 *
 * Shape:  true when the commit is here afterwards; false when origin does not give it or cannot be reached.
 * Errors: VEL_GIT_UNKNOWN_REVISION for anything but a full hash; VEL_EXEC_TIMEOUT after five minutes.
 */
export async function fetchCommit(
  git: GitCommand,
  sha: string,
  depth: number,
  credentials: Credentials | null,
): Promise<boolean> {
  const wanted = Math.max(1, Math.floor(depth))
  if (await isDeepEnough(git, checkHash(sha), wanted)) return true
  const { stdout } = await git.run(['rev-parse', '--is-shallow-repository'])
  const depthArgs = stdout.trim() === 'true' ? [`--depth=${wanted}`] : []
  const { exitCode } = await git.run(['fetch', ...FETCH_OPTIONS, ...depthArgs, 'origin', sha], {
    exitCodes: [0, 1, 128, 129],
    timeoutMs: FETCH_TIMEOUT_MS,
    env: authorizationEnvironment(credentials),
  })
  return exitCode === 0 && (await resolveObject(git, sha, 'commit')) !== null
}

/** Fetching what is here already could cut a history that is deeper than asked for. */
async function isDeepEnough(git: GitCommand, sha: string, depth: number): Promise<boolean> {
  if ((await resolveObject(git, sha, 'commit')) === null) return false
  return (await firstParentAncestors(git, sha, depth - 1)).length >= depth - 1
}
