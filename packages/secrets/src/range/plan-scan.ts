import { assertNever } from '@velocity/model'
import { planEvent } from './plan-event.ts'
import { planGiven } from './plan-given.ts'
import { planHistory } from './plan-history.ts'
import type { PlanPorts, ScanPlan, ScanRequest } from './scan-plan.ts'
import { unresolved } from './unresolved.ts'

/**
 * Decides what is scanned, and brings it into this clone as far as it is not.
 *
 * Shape:  a base that is given overrides the event. A range always has at least one commit; one without becomes the tree of its head.
 * Errors: those of the Git port; what cannot be found out or fetched is a plan too (`unresolved`), and never a pass.
 */
export async function planScan(request: ScanRequest, ports: PlanPorts): Promise<ScanPlan> {
  switch (request.mode) {
    case 'auto':
      return request.baseSha === null ? planEvent(ports) : planGiven(request.baseSha, request.headSha, ports)
    case 'range':
      return request.baseSha === null ? planEventRange(ports) : planGiven(request.baseSha, request.headSha, ports)
    case 'tree': {
      const where = request.tree === '.' ? 'the checkout' : request.tree
      return { kind: 'folder', folder: request.tree, description: `every file of ${where}`, texts: [] }
    }
    case 'history':
      return planHistory(ports.context.sha, ports.git)
    case 'staged':
      return { kind: 'staged', description: 'what is staged', texts: [] }
    default:
      return assertNever(request.mode)
  }
}

async function planEventRange(ports: PlanPorts): Promise<ScanPlan> {
  if (ports.context.event.kind !== 'other') return planEvent(ports)
  return unresolved(
    'a range of commits',
    `the event "${ports.context.event.name}" names no range`,
    'give one, or scan the history:\nwith: { mode: history }',
  )
}
