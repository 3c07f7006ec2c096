import { LOCK_MODES, type LockMode, type TableLock } from '../../model/trace.ts'
import type { RuleContext } from '../rule-context.ts'
import { relationsOf } from './relations.ts'
import { type Step, stepsOf } from './steps.ts'

/** What other sessions cannot do meanwhile. */
export type Blocked = 'reads and writes' | 'writes'

/** Says what a lock mode keeps other sessions from; null for one that lets reads and writes pass. */
export function blockedBy(mode: LockMode): Blocked | null {
  if (mode === 'ACCESS EXCLUSIVE') return 'reads and writes'
  return LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf('SHARE') ? 'writes' : null
}

/** A lock, and the statement that took it. */
export interface HeldLock extends TableLock {
  readonly blocks: Blocked
  readonly by: Step
}

/** Nobody writes to a materialized view but another refresh. */
function isInTheWay({ kind }: TableLock, blocks: Blocked): boolean {
  if (kind === 'materialized view') return blocks === 'reads and writes'
  return kind === 'table' || kind === 'partitioned table' || kind === 'view'
}

/** The locks of one statement that keep others from relations of the base, the strongest of each relation. */
export function blockingLocks(context: RuleContext, step: Step): readonly HeldLock[] {
  const relations = relationsOf(context)
  const strongest = new Map<string, HeldLock>()
  for (const lock of step.trace?.locks ?? []) {
    const blocks = blockedBy(lock.mode)
    if (blocks === null || !isInTheWay(lock, blocks) || !relations.isOld(lock.relation)) continue
    const held = strongest.get(lock.relation)
    if (held === undefined || isStronger(lock.mode, held.mode))
      strongest.set(lock.relation, { ...lock, blocks, by: step })
  }
  return [...strongest.values()]
}

/** The locks that earlier statements of the same transaction hold while a statement runs, in the order in which they were taken. */
export function heldLocks(context: RuleContext, step: Step): readonly HeldLock[] {
  return stepsOf(context)
    .filter(
      (other) =>
        other.script === step.script &&
        other.transaction === step.transaction &&
        other.index < step.index &&
        other.trace?.isInTransaction === true,
    )
    .flatMap((other) => blockingLocks(context, other))
}

/** Whether a lock mode stands above another. */
export function isStronger(mode: LockMode, than: LockMode): boolean {
  return LOCK_MODES.indexOf(mode) > LOCK_MODES.indexOf(than)
}
