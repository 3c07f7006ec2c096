import type { Git } from '@velocity/ports'
import { shortSha } from '../text/short-sha.ts'
import { refNameText } from './ref-name-text.ts'
import type { HistoryPlan, UnresolvedPlan } from './scan-plan.ts'
import { unresolved } from './unresolved.ts'

/**
 * Plans the whole history: everything that the checked-out commit and the refs of this clone reach.
 *
 * Shape: a shallow clone is made whole first. The names of branches and tags are scanned with it.
 */
export async function planHistory(sha: string, git: Git): Promise<HistoryPlan | UnresolvedPlan> {
  const description = `the history of ${shortSha(sha)}`
  if (await git.isShallow()) await git.deepen([sha], Number.POSITIVE_INFINITY)
  const refs = await git.listRefs()
  const heads = [...new Set([sha, ...refs.flatMap(({ commit }) => (commit === null ? [] : [commit]))])]
  if (await git.isShallow()) {
    const listing = await git.listRange({ heads, excluded: [] })
    if (listing.hidden !== 'nothing')
      return unresolved(description, 'the clone is shallow, and origin does not give the rest')
  }
  const expectedCommits = await git.countCommits({ heads, excluded: [] })
  const tips = heads.length === 1 ? shortSha(sha) : `${heads.length} branches, tags and other refs`
  return {
    kind: 'history',
    heads,
    expectedCommits,
    description: `the whole history: ${expectedCommits} commits that ${tips} reach`,
    texts: refs.map(({ name }) => refNameText(name)),
  }
}
