import { assertNever } from '@velocity/model'
import { shortSha } from '../text/short-sha.ts'
import { planHistory } from './plan-history.ts'
import { planLocal } from './plan-local.ts'
import { planPullRequest } from './plan-pull-request.ts'
import { planPush } from './plan-push.ts'
import { planRange } from './plan-range.ts'
import type { PlanPorts, ScanPlan } from './scan-plan.ts'
import { unresolved } from './unresolved.ts'

/** Plans what the event brings, from the event alone: GitHub's API is not asked. */
export async function planEvent(ports: PlanPorts): Promise<ScanPlan> {
  const { git, context } = ports
  const { event } = context
  switch (event.kind) {
    case 'pull_request':
      return planPullRequest(event, ports)
    case 'merge_group': {
      const of = `of the merge queue's group (${shortSha(event.headSha)} not in ${shortSha(event.baseSha)})`
      return planRange({ range: { heads: [event.headSha], excluded: [event.baseSha] }, of, texts: [] }, git)
    }
    case 'push':
      return planPush(event, git)
    case 'deletion':
      return planDeletion(event.ref, context.sha)
    case 'local':
      return planLocal(ports)
    case 'other':
      return planHistory(context.sha, git)
    case 'workflow_run':
      return unresolved(
        'the commits of the run before',
        'a "workflow_run" does not say which commits its run was about',
        'scan with the event that brings the commits:\non:\n  pull_request:\n  merge_group:\n  push:',
      )
    default:
      return assertNever(event)
  }
}

/** A deletion brings nothing; what is checked out is looked at, for nothing may pass that was not. */
function planDeletion(ref: string, sha: string): ScanPlan {
  const description = `every file of ${shortSha(sha)}, for the push deletes ${ref}`
  return { kind: 'commit-tree', sha, hasWorkingTree: false, description, texts: [] }
}
