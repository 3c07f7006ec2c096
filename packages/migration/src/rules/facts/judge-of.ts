import type { RuleContext } from '../rule-context.ts'
import { blockingLocks } from './locks.ts'
import { columnConstraints, nodeAs, type TableAction, tableActions } from './nodes.ts'
import { isSameTransactionValidation } from './same-transaction-validation.ts'
import type { Step } from './steps.ts'
import { type Work, workOf } from './work.ts'

/**
 * Names the one rule that speaks of the time a statement costs, the most telling of those that could.
 *
 * Shape:  null for a statement that takes the same time on every size of table.
 */
export function judgeOf(context: RuleContext, step: Step): string | null {
  const known = MEMORY.get(step)
  if (known !== undefined) return known
  const judge = findJudge(context, step)
  MEMORY.set(step, judge)
  return judge
}

const MEMORY = new WeakMap<Step, string | null>()

function findJudge(context: RuleContext, step: Step): string | null {
  if (nodeAs(step, 'TruncateStmt') !== null) return 'MG-DATA-01'
  return ruleOfDown(context, step) ?? ruleOfKind(context, step) ?? ruleOfWork(context, step, workOf(context, step))
}

function ruleOfDown(context: RuleContext, step: Step): string | null {
  if (step.script.direction === 'up') return null
  return workOf(context, step).length > 0 ? 'MG-RB-07' : null
}

/** Rules that a statement belongs to whatever it does. */
function ruleOfKind(context: RuleContext, step: Step): string | null {
  const index = nodeAs(step, 'IndexStmt')
  if (index !== null) return index.concurrent === true ? null : 'MG-IDX-01'
  if (nodeAs(step, 'ReindexStmt') !== null) return 'MG-IDX-01'
  if (nodeAs(step, 'RefreshMatViewStmt') !== null) return 'MG-LOCK-01'
  if (nodeAs(step, 'DropStmt')?.removeType === 'OBJECT_INDEX') return 'MG-IDX-02'
  if (isSameTransactionValidation(context, step)) return 'MG-TX-04'
  const isPartition = tableActions(step).some(({ command }) => PARTITIONING.has(command.subtype ?? ''))
  return isPartition ? 'MG-PART-01' : null
}

function ruleOfWork(context: RuleContext, step: Step, work: readonly Work[]): string | null {
  const has = (kind: Work['kinds'][number]): boolean => work.some(({ kinds }) => kinds.includes(kind))
  if (has('rewrite')) return 'MG-REW-01'
  if (has('index build')) return tableActions(step).some(addsIndexConstraint) ? 'MG-IDX-05' : 'MG-LOCK-01'
  const isOwnLock = blockingLocks(context, step).some(({ relation }) => work.some((one) => one.relation === relation))
  // An ALTER TABLE would take the lock itself if an earlier statement did not hold it already.
  const needsLock = tableActions(step).some(({ command }) => command.subtype !== 'AT_ValidateConstraint')
  if (has('scan')) return isOwnLock || needsLock ? 'MG-SCAN-01' : 'MG-LOCK-04'
  if (has('row change')) return isOwnLock ? 'MG-LOCK-01' : 'MG-TX-02'
  return null
}

const PARTITIONING = new Set<string>(['AT_AttachPartition', 'AT_DetachPartition'])
const WITH_INDEX = new Set<string | undefined>(['CONSTR_PRIMARY', 'CONSTR_UNIQUE', 'CONSTR_EXCLUSION'])

/** Whether an action adds a constraint that needs an index of its own: by itself or with a new column. */
export function addsIndexConstraint({ column, constraint }: TableAction): boolean {
  if (constraint !== null) return WITH_INDEX.has(constraint.contype) && constraint.indexname === undefined
  return column !== null && columnConstraints(column).some(({ contype }) => WITH_INDEX.has(contype))
}
