import type { RuleContext } from '../rule-context.ts'
import { type Blocked, blockingLocks, type HeldLock, heldLocks, isStronger } from './locks.ts'
import { nodeAs } from './nodes.ts'
import { oldRelation, relationsOf } from './relations.ts'
import type { Step } from './steps.ts'

/** What a statement does to a relation of the base for a time that grows with it. */
export interface Work {
  readonly relation: string
  readonly kinds: readonly ('rewrite' | 'scan' | 'index build' | 'row change')[]
  /** The strongest lock on the relation meanwhile, of this statement or of an earlier one; null when others may read and write. */
  readonly lock: HeldLock | null
  /** Units: milliseconds at production's size; null when it is not known. */
  readonly estimateMs: number | null
}

/**
 * Names the work of a statement on relations that the base holds.
 *
 * Shape:  one entry a relation, in the order in which the trace has them; [] for a statement that takes the same time on every size.
 */
export function workOf(context: RuleContext, step: Step): readonly Work[] {
  const { trace } = step
  if (trace === null || nodeAs(step, 'TruncateStmt') !== null) return []
  const { isOld } = relationsOf(context)
  const kinds = new Map<string, Set<Work['kinds'][number]>>()
  const add = (relation: string | null, kind: Work['kinds'][number]): void => {
    if (relation === null || !isOld(relation)) return
    kinds.set(relation, (kinds.get(relation) ?? new Set()).add(kind))
  }
  for (const relation of trace.rewrites) add(relation, 'rewrite')
  for (const { relation, isConcurrent } of trace.indexBuilds) if (!isConcurrent) add(relation, 'index build')
  for (const { relation } of trace.scans) add(relation, 'scan')
  for (const { relation, updated, deleted } of trace.rowChanges) if (updated + deleted > 0) add(relation, 'row change')
  add(changedTable(context, step), 'row change')
  const locks = [...heldLocks(context, step), ...blockingLocks(context, step)]
  return [...kinds].map(([relation, found]) => ({
    relation,
    kinds: [...found],
    lock: strongestOn(relation, locks),
    estimateMs: estimateOf(step, relation),
  }))
}

/** The table of the base whose rows a statement changes by its own words; on an empty database the trace cannot show it. */
export function changedTable(context: RuleContext, step: Step): string | null {
  const change = nodeAs(step, 'UpdateStmt') ?? nodeAs(step, 'DeleteStmt') ?? nodeAs(step, 'MergeStmt')
  return change === null ? null : oldRelation(context, change.relation, step)
}

/** Whether work keeps others out for longer than the budget; work of unknown length does. */
export function isOverBudget(context: RuleContext, blocks: Blocked, estimateMs: number | null): boolean {
  const { blockReadsMs, blockWritesMs } = context.budgets
  return estimateMs === null || estimateMs > (blocks === 'writes' ? blockWritesMs : blockReadsMs)
}

/** The work of a statement that keeps others out for longer than the budget. */
export function blockingWork(context: RuleContext, step: Step): readonly (Work & { readonly lock: HeldLock })[] {
  return workOf(context, step).flatMap((work) => {
    const { lock } = work
    return lock !== null && isOverBudget(context, lock.blocks, work.estimateMs) ? [{ ...work, lock }] : []
  })
}

function strongestOn(relation: string, locks: readonly HeldLock[]): HeldLock | null {
  return locks
    .filter((lock) => lock.relation === relation)
    .reduce<HeldLock | null>((best, lock) => (best === null || isStronger(lock.mode, best.mode) ? lock : best), null)
}

function estimateOf(step: Step, relation: string): number | null {
  const parts = (step.trace?.durations ?? []).filter((duration) => duration.relation === relation)
  return parts.length === 0 ? null : parts.reduce((sum, { estimateMs }) => sum + estimateMs, 0)
}
