import type { CommitRange, Git } from '@velocity/ports'
import type { Fragment } from '../engine/fragment.ts'
import { shortSha } from '../text/short-sha.ts'
import { completeRange } from './complete-range.ts'
import type { CommitTreePlan, RangePlan, UnresolvedPlan } from './scan-plan.ts'
import { unresolved } from './unresolved.ts'

/** A range to be planned. */
export interface RangeRequest {
  readonly range: CommitRange
  /** Follows "3 commits": `of pull request #7 (a not in b)`. */
  readonly of: string
  readonly texts: readonly Fragment[]
  readonly hasWorkingTree?: boolean
}

/**
 * Plans the commits of a range.
 *
 * Shape:  without a commit the whole tree of the first head is scanned instead: a verdict needs evidence.
 * Errors: never throws for a range that cannot be completed: that is a plan too.
 */
export async function planRange(request: RangeRequest, git: Git): Promise<RangePlan | CommitTreePlan | UnresolvedPlan> {
  const { range, texts, of } = request
  const hasWorkingTree = request.hasWorkingTree ?? false
  const completed = await completeRange(range, git)
  if (completed.kind === 'incomplete') return unresolved(`the commits ${of}`, completed.why)
  const { commits } = completed.listing
  const [head] = range.heads
  const and = hasWorkingTree ? ' and what is not committed' : ''
  if (commits.length === 0 && head !== undefined) {
    const description = `no commit ${of}, so every file of ${shortSha(head)} instead${and}`
    return { kind: 'commit-tree', sha: head, description, texts, hasWorkingTree }
  }
  const notes = completed.notes.map((note) => `; ${note}`).join('')
  return {
    kind: 'range',
    range,
    expectedCommits: commits.length,
    hasOctopus: commits.some(({ parents }) => parents.length > 2),
    hasWorkingTree,
    notes: completed.notes,
    description: `${commits.length} ${commits.length === 1 ? 'commit' : 'commits'} ${of}${and}${notes}`,
    texts,
  }
}
