import { UserError } from '@velocity/model'
import type { GatePorts } from '@velocity/ports'

/** A base commit with where it comes from; `sha` null with the reason as `origin`. */
export interface FoundBase {
  readonly sha: string | null
  readonly origin: string
  readonly notices: readonly string[]
}

type Ports = Pick<GatePorts, 'git' | 'github' | 'log'>

const TRUNKS = ['main', 'master'] as const

/** Says that there is no base, and why. */
export function none(why: string): FoundBase {
  return { sha: null, origin: why, notices: [] }
}

/**
 * Finds the base that was given by hand: its merge base with HEAD, so that a trunk that moved on is not compared backwards.
 *
 * Errors: `UserError` VEL_GIT_UNKNOWN_REVISION when it exists neither here nor at origin.
 */
export async function findGivenBase(given: string, head: string, { git }: Ports): Promise<FoundBase> {
  const known = (await git.resolve(given)) ?? (await fetched(given, git))
  if (known === null) {
    throw new UserError({
      code: 'VEL_GIT_UNKNOWN_REVISION',
      message: `the base "${given}" is no commit of this repository.`,
      why: 'it is misspelt, or the clone is shallow and origin does not give it.',
      fix: 'give a full commit hash or a branch that was fetched, for example --base origin/main.',
    })
  }
  return { sha: (await git.mergeBase(known, head)) ?? known, origin: 'given', notices: [] }
}

// Only a full hash can be fetched as such.
async function fetched(given: string, git: Ports['git']): Promise<string | null> {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(given) || !(await git.fetch(given, 1))) return null
  return git.resolve(given)
}

/**
 * Finds the merge base of two commits: in this clone, else as GitHub knows it, fetching that one commit.
 *
 * Errors: never throws for what the user can mend; `sha` is null with the reason.
 */
export async function findMergeBase(base: string, head: string, origin: string, ports: Ports): Promise<FoundBase> {
  const { git, github } = ports
  const known = (await git.resolve(base)) === null ? null : await git.mergeBase(base, head)
  if (known !== null) return { sha: known, origin, notices: [] }
  if (github === null) return none(`the merge base with ${base} is not in this clone, and there is no GitHub to ask`)
  try {
    const told = await github.mergeBase(base, head)
    if (told === null) return none(`${base} and ${head} have no common history`)
    const isHere = (await git.resolve(told)) !== null || (await git.fetch(told, 1))
    return isHere ? { sha: told, origin, notices: [] } : none(`the merge base ${told} could not be fetched`)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    ports.log.warn(`the merge base could not be asked for: ${error.message} (${error.code})`)
    return none(`the merge base with ${base} is not in this clone, and GitHub did not answer (${error.code})`)
  }
}

/**
 * Finds the merge base with the trunk: the default branch and no other where it is known (anyone may push a branch called master);
 * else what `origin/HEAD` names, `origin/main`, `origin/master`, `main` or `master`, the first that exists.
 *
 * Errors: never throws; `sha` is null with the reason.
 */
export async function findTrunkBase(
  head: string,
  { git }: Pick<Ports, 'git'>,
  defaultBranch: string | null = null,
): Promise<FoundBase> {
  const trunks = defaultBranch === null ? await likelyTrunks(git) : [defaultBranch]
  for (const prefix of ['origin/', '']) {
    for (const trunk of trunks) {
      if (prefix === '' && trunk === 'HEAD') continue
      const tip = await git.resolve(`${prefix}${trunk}`)
      if (tip === null) continue
      const base = await git.mergeBase(tip, head)
      if (base !== null) return { sha: base, origin: `base branch ${trunk}`, notices: [] }
    }
  }
  return none(`no branch ${trunks.join(' or ')} to compare with was found`)
}

async function likelyTrunks(git: Ports['git']): Promise<readonly string[]> {
  const named = await nameOfOriginHead(git)
  return [...new Set([...(named === null ? [] : [named]), ...TRUNKS])]
}

// Only a clone knows it. Its name is that of the usual branch with the same tip, else it stays HEAD.
async function nameOfOriginHead(git: Ports['git']): Promise<string | null> {
  const tip = await git.resolve('origin/HEAD')
  if (tip === null) return null
  for (const name of [...TRUNKS, 'develop', 'trunk']) if ((await git.resolve(`origin/${name}`)) === tip) return name
  return 'HEAD'
}
