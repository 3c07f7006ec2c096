import { hitAt } from '../facts/hit-at.ts'
import { howLong } from '../facts/how-long.ts'
import { quoteName, shortName } from '../facts/names.ts'
import { nodeAs, tableActions } from '../facts/nodes.ts'
import { oldRelation } from '../facts/relations.ts'
import { isSameTransactionValidation } from '../facts/same-transaction-validation.ts'
import { upSteps } from '../facts/steps.ts'
import { isOverBudget, workOf } from '../facts/work.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-TX-04'
const USERS = 'CREATE TABLE users (id bigint, age int);'
const ADD = 'ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;'
const VALIDATE = 'ALTER TABLE users VALIDATE CONSTRAINT grown;'

/** NOT VALID and VALIDATE in one transaction: the lock of the first is held through the scan of the second. */
export const validateWithAdd: RuleDefinition = {
  id: ID,
  title: 'NOT VALID and VALIDATE in one transaction',
  description:
    'VALIDATE lets reads and writes pass, but the lock of ADD CONSTRAINT … NOT VALID is held until the transaction ends: in one transaction the two keep others out as long as one plain ADD CONSTRAINT.',
  help: 'Put VALIDATE into the next migration.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'ast',
  covers: [
    'pgfence:not-valid-validate-same-tx',
    'postgres-language-server:require-separate-constraint-validation',
    'strong_migrations:validate_check_constraint',
    'strong_migrations:validate_foreign_key',
  ],
  examples: {
    bad: [example({ base: USERS, up: `${ADD} ${VALIDATE}` })],
    good: [
      example({ base: USERS, up: [ADD, VALIDATE] }),
      example({ base: USERS, up: `${ADD} ${VALIDATE}`, transaction: 'none' }),
      example({ up: `${USERS} ${ADD} ${VALIDATE}` }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      if (!isSameTransactionValidation(context, step)) return []
      const table = oldRelation(context, nodeAs(step, 'AlterTableStmt')?.relation, step)
      const work = workOf(context, step).find(({ relation }) => relation === table)
      if (table === null || !isOverBudget(context, work?.lock?.blocks ?? 'writes', work?.estimateMs ?? null)) return []
      const name =
        tableActions(step).find(({ command }) => command.subtype === 'AT_ValidateConstraint')?.command.name ?? ''
      const time = work === undefined ? 'for a time that grows with the table' : howLong(context, work)
      return [
        hitAt(ID, step, {
          message: `${name} of ${shortName(table)} is validated while the lock of its ADD CONSTRAINT is held, ${time}.`,
          why: 'A lock is held until the transaction ends, not until its statement does.',
          fix: `-- in the next migration:\nALTER TABLE ${shortName(table)} VALIDATE CONSTRAINT ${quoteName(name)};`,
          object: table,
        }),
      ]
    }),
}
