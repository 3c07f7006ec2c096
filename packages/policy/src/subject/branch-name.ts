import type { RunEvent } from '@velocity/ports'

/** Gives a branch without `refs/heads/`: a merge group names it in full, a pull request does not. */
export function branchName(ref: string): string {
  return ref.replace(/^refs\/heads\//u, '')
}

/** Names the branch that a change goes to, whose pushes leave baselines; null where the event does not tell. */
export function baseBranchOf(event: RunEvent): string | null {
  if (event.kind === 'pull_request' || event.kind === 'merge_group') return branchName(event.baseRef)
  return event.kind === 'push' ? event.defaultBranch : null
}
