import type { Finding, Subject } from '@velocity/model'
import type { RunEvent } from '@velocity/ports'
import type { ScanPlan } from '../range/scan-plan.ts'
import { incomplete } from '../scan/incomplete.ts'

/**
 * Says that a change was judged without the policy of its base, which may be stricter than none.
 *
 * Shape:  [] where the base is here, where there is no change, and where nothing could be scanned, which is said already.
 * Errors: never throws.
 */
export function judgeBase(plan: ScanPlan, { baseSha }: Subject, event: RunEvent): readonly Finding[] {
  const isChange = event.kind === 'pull_request' || event.kind === 'merge_group'
  if (!isChange || baseSha !== null || plan.kind === 'unresolved') return []
  return [
    incomplete(
      `the policy could not be read: the base ${event.baseSha.slice(0, 12)} is not in this clone, and origin does not give it.`,
      'a change is judged by the policy of its base, so that it cannot lower its own bar.',
      'check out with the history of the base:\nwith: { fetch-depth: 0 }',
      'base',
    ),
  ]
}
