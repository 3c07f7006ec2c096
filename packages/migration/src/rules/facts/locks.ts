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

const TAKEN = new WeakMap<Step, readonly HeldLock[]>()

/** The locks of one statement that keep others from relations of the base, the strongest of each relation. */
export function blockingLocks(context: RuleContext, step: Step): readonly HeldLock[] {
  const known = TAKEN.get(step)
  if (known !== undefined) return known
  const relations = relationsOf(context)
  const strongest = new Map<string, HeldLock>()
  for (const lock of step.trace?.locks ?? []) {
    const blocks = blockedBy(lock.mode)
    if (blocks === null || !isInTheWay(lock, blocks) || !relations.isOld(lock.relation)) continue
    const held = strongest.get(lock.relation)
    if (held === undefined || isStronger(lock.mode, held.mode))
      strongest.set(lock.relation, { ...lock, blocks, by: step })
  }
  const locks = [...strongest.values()]
  TAKEN.set(step, locks)
  return locks
}

const HELD = new WeakMap<RuleContext, ReadonlyMap<Step, readonly HeldLock[]>>()

/**
 * The locks that earlier statements of the same transaction hold while a statement runs.
 *
 * Shape:  the strongest of each relation, in the order in which the relations were first locked.
 */
export function heldLocks(context: RuleContext, step: Step): readonly HeldLock[] {
  const held = HELD.get(context) ?? holdAll(context)
  HELD.set(context, held)
  return held.get(step) ?? []
}

function holdAll(context: RuleContext): ReadonlyMap<Step, readonly HeldLock[]> {
  const all = new Map<Step, readonly HeldLock[]>()
  let last: Step | undefined
  let held: readonly HeldLock[] = []
  for (const step of stepsOf(context)) {
    if (step.script !== last?.script || step.transaction !== last.transaction) held = []
    all.set(step, held)
    if (step.trace?.isInTransaction === true) held = strongestOf(held, blockingLocks(context, step))
    last = step
  }
  return all
}

/** The same list where nothing is added: a long script must not copy it for every statement. */
function strongestOf(held: readonly HeldLock[], more: readonly HeldLock[]): readonly HeldLock[] {
  const byRelation = new Map(held.map((lock) => [lock.relation, lock]))
  const news = more.filter(({ relation, mode }) => isStronger(mode, byRelation.get(relation)?.mode ?? 'ACCESS SHARE'))
  if (news.length === 0) return held
  for (const lock of news) byRelation.set(lock.relation, lock)
  return [...byRelation.values()]
}

/** Whether a lock mode stands above another. */
export function isStronger(mode: LockMode, than: LockMode): boolean {
  return LOCK_MODES.indexOf(mode) > LOCK_MODES.indexOf(than)
}
