import type { RuleContext } from '../rule-context.ts'
import { nodeAs, tableActions } from './nodes.ts'
import { oldRelation } from './relations.ts'
import { type Step, stepsOfTransaction } from './steps.ts'

/** Whether a statement validates a constraint that an earlier one of the same transaction added NOT VALID to a table of the base. */
export function isSameTransactionValidation(context: RuleContext, step: Step): boolean {
  const table = nodeAs(step, 'AlterTableStmt')?.relation
  const validated = tableActions(step).flatMap(({ command }) =>
    command.subtype === 'AT_ValidateConstraint' ? [command.name] : [],
  )
  if (validated.length === 0 || oldRelation(context, table, step) === null) return false
  const added = addedNotValid(stepsOfTransaction(context, step))
  return validated.some((name) => (added.get(`${table?.relname} ${name}`) ?? Number.POSITIVE_INFINITY) < step.index)
}

const MEMORY = new WeakMap<readonly Step[], ReadonlyMap<string, number>>()

/** Where each constraint is first added NOT VALID, by table and name. */
function addedNotValid(steps: readonly Step[]): ReadonlyMap<string, number> {
  const known = MEMORY.get(steps)
  if (known !== undefined) return known
  const added = new Map<string, number>()
  for (const step of steps) {
    const table = nodeAs(step, 'AlterTableStmt')?.relation?.relname
    for (const { constraint } of tableActions(step)) {
      const key = `${table} ${constraint?.conname}`
      if (constraint?.skip_validation === true && !added.has(key)) added.set(key, step.index)
    }
  }
  MEMORY.set(steps, added)
  return added
}
