import { authorizationEnvironment, type Credentials } from './authorization.ts'
import { FETCH_OPTIONS, FETCH_TIMEOUT_MS } from './fetch-commit.ts'
import type { GitCommand } from './git-command.ts'
import { readCuts } from './git-folder.ts'
import { checkHash } from './revision.ts'

/** How deep git takes for "all of it". */
const WHOLE = 2_147_483_647

/**
 * Fetches the history of `tips` down to a depth. (Not `--deepen`: that does nothing at a commit that no ref of origin reaches any
 * more, as after a force-push.)
 *
 * Shape:  true when origin gave what it was asked for; false when it does not or cannot be reached, and in a whole clone. A history
 *         that was deeper is cut at the depth.
 * Units:  `depth` in commits; Infinity: all.
 * Errors: VEL_GIT_UNKNOWN_REVISION for anything but full hashes; VEL_EXEC_TIMEOUT after five minutes.
 */
export async function deepen(
  git: GitCommand,
  tips: readonly string[],
  depth: number,
  credentials: Credentials | null,
): Promise<boolean> {
  const wanted = tips.map(checkHash)
  if ((await readCuts(git)).size === 0) return false
  const depthOption = `--depth=${Math.min(Math.max(1, Math.floor(depth)), WHOLE)}`
  const { exitCode } = await git.run(['fetch', ...FETCH_OPTIONS, depthOption, 'origin', ...wanted], {
    exitCodes: [0, 1, 128, 129],
    timeoutMs: FETCH_TIMEOUT_MS,
    env: authorizationEnvironment(credentials),
  })
  return exitCode === 0
}
