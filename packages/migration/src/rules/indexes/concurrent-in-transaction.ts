import { hitAt } from '../facts/hit-at.ts'
import { isConcurrent } from '../facts/is-concurrent.ts'
import { nodeAs } from '../facts/nodes.ts'
import { oneStatementFile } from '../facts/snippets.ts'
import { type Step, stepsOf, stepsOfTransaction } from '../facts/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-IDX-03'
const USERS = 'CREATE TABLE users (id bigint PRIMARY KEY, email text);'
const BUILD = 'CREATE INDEX CONCURRENTLY users_email_idx ON users (email);'

/** Statements that PostgreSQL refuses inside of a transaction, where this tool runs them in one. */
export const concurrentInTransaction: RuleDefinition = {
  id: ID,
  title: 'CONCURRENTLY inside of a transaction',
  description:
    'PostgreSQL refuses CONCURRENTLY and VACUUM inside of a transaction. The tool of this layout wraps the script in one, or sends it as one message, whose statements share one.',
  help: 'Give the statement a migration of its own, marked as the tool wants it.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'layout',
  covers: [
    'squawk:ban-concurrent-index-creation-in-transaction',
    'atlas:PG103',
    'atlas:TX101',
    'bytebase:STATEMENT_NON_TRANSACTIONAL',
  ],
  examples: {
    bad: [
      example({ base: USERS, up: BUILD, transaction: 'tool' }),
      example({ base: USERS, up: `${BUILD} SELECT 1;`, transaction: 'message' }),
      example({ base: USERS, up: `BEGIN; ${BUILD} COMMIT;`, transaction: 'none' }),
    ],
    good: [
      example({ base: USERS, up: BUILD, transaction: 'message' }),
      example({ base: USERS, up: `${BUILD} SELECT 1;`, transaction: 'none' }),
    ],
  },
  check: (context) =>
    stepsOf(context).flatMap((step) => {
      const how = isRefused(step) ? wrapping(context, step) : null
      if (how === null) return []
      return [
        hitAt(ID, step, {
          message: `PostgreSQL refuses this statement in a transaction, and ${how}.`,
          fix: `${oneStatementFile(context.layout)}\n${step.sql.slice(0, 1_500)};`,
          object: nodeAs(step, 'IndexStmt')?.idxname ?? null,
        }),
      ]
    }),
}

function isRefused(step: Step): boolean {
  return isConcurrent(step) || nodeAs(step, 'VacuumStmt')?.is_vacuumcmd === true
}

function wrapping(context: RuleContext, step: Step): string | null {
  const { transaction } = step.script.script
  if (transaction === 'tool') return 'the tool wraps the script in one'
  const mates = stepsOfTransaction(context, step).filter((other) => other !== step)
  if (mates.some((mate) => nodeAs(mate, 'TransactionStmt') !== null)) return 'the script opens one'
  if (transaction === 'message' && mates.length > 0) {
    return `the ${mates.length + 1} statements of this script are sent as one message, which is one`
  }
  return null
}
