import { UserError } from '@velocity/model'
import type { Git } from '@velocity/ports'

const TRUNKS = ['origin/main', 'origin/master', 'main', 'master'] as const

/**
 * Names the base of the pull request that is played: the one that was given, else the trunk, where a gate looks for it too.
 *
 * Errors: `UserError` VEL_GIT_UNKNOWN_REVISION for a base that does not exist; VEL_CLI_USAGE when HEAD has nothing that it lacks.
 */
export async function findBase(given: string | undefined, git: Pick<Git, 'resolve' | 'mergeBase'>): Promise<string> {
  const base = given ?? (await firstKnown(git))
  const [baseSha, headSha] = [await git.resolve(base), await git.resolve('HEAD')]
  if (baseSha === null || headSha === null) throw unknownBase(base)
  if ((await git.mergeBase(baseSha, headSha)) === headSha) throw nothingToPlay(base)
  return base
}

async function firstKnown(git: Pick<Git, 'resolve'>): Promise<string> {
  for (const trunk of TRUNKS) if ((await git.resolve(trunk)) !== null) return trunk
  return 'main'
}

function unknownBase(base: string): UserError {
  return new UserError({
    code: 'VEL_GIT_UNKNOWN_REVISION',
    message: `the base "${base}" is no commit of this repository.`,
    why: 'a pull request is played against it; it is misspelt, or was never fetched.',
    fix: 'velocity run <workflow> --base <branch or commit>',
  })
}

function nothingToPlay(base: string): UserError {
  return new UserError({
    code: 'VEL_CLI_USAGE',
    message: `velocity run: HEAD has no commit that ${base} has not, so there is no pull request to play.`,
    why: 'without --event a pull request of HEAD is played; the base itself is checked out, or the change is not committed yet.',
    fix: 'commit the change on a branch first, or name an earlier base: --base HEAD~1',
  })
}
