import type { RuleContext } from '../rule-context.ts'
import { namesRelation, qualifiedName } from './names.ts'
import { nodeAs, rangeName, tableActions } from './nodes.ts'
import { oldRelation } from './relations.ts'
import { type Step, stepsOfTransaction } from './steps.ts'

/** Whether a statement validates a constraint that an earlier one of the same transaction added NOT VALID to a table of the base. */
export function isSameTransactionValidation(context: RuleContext, step: Step): boolean {
  const table = nodeAs(step, 'AlterTableStmt')?.relation
  const validated = tableActions(step).flatMap(({ command }) =>
    command.subtype === 'AT_ValidateConstraint' ? [command.name] : [],
  )
  if (validated.length === 0 || oldRelation(context, table, step) === null) return false
  return stepsOfTransaction(context, step).some(
    (other) =>
      other.index < step.index &&
      namesRelation(
        [...rangeName(table).slice(-1)],
        qualifiedName(rangeName(nodeAs(other, 'AlterTableStmt')?.relation)),
      ) &&
      tableActions(other).some(
        ({ constraint }) => constraint?.skip_validation === true && validated.includes(constraint.conname),
      ),
  )
}
