import { hitAt } from '../facts/hit-at.ts'
import { blockingLocks } from '../facts/locks.ts'
import { upSteps } from '../facts/steps.ts'
import { timeoutAt } from '../facts/timeouts.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-LOCK-03'

/** Scripts that lock tables of the base and may run for ever. */
export const missingStatementTimeout: RuleDefinition = {
  id: ID,
  title: 'A statement may hold its lock for ever',
  description:
    'The script locks a table of the base and sets no statement_timeout: a statement that takes longer than anybody thought is not ended. Off by default, because most roles have one.',
  help: "Set a limit before the first lock:\nSET statement_timeout = '30s';\nSET idle_in_transaction_session_timeout = '30s';",
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'trace',
  covers: [
    'squawk:require-statement-timeout',
    'pgfence:statement-timeout-too-long',
    'pgfence:missing-idle-timeout',
    'postgres-language-server:require-idle-in-transaction-timeout',
    'bytebase:STATEMENT_MAX_EXECUTION_TIME',
  ],
  examples: {
    bad: [example({ base: 'CREATE TABLE users (id bigint);', up: 'ALTER TABLE users ADD COLUMN email text;' })],
    good: [
      example({
        base: 'CREATE TABLE users (id bigint);',
        up: "SET LOCAL statement_timeout = '30s'; ALTER TABLE users ADD COLUMN email text;",
      }),
    ],
  },
  check: (context) => {
    const steps = upSteps(context)
    return context.scripts.flatMap((script) => {
      const first = steps.find((step) => step.script === script && blockingLocks(context, step).length > 0)
      const limit = first === undefined ? null : timeoutAt(steps, first, 'statement_timeout')
      if (first === undefined || (limit !== null && limit > 0)) return []
      const message = 'The script locks tables of the base without a statement_timeout.'
      return [hitAt(ID, first, { message, fix: "SET statement_timeout = '30s';", object: null })]
    })
  },
}
