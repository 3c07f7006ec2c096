import { hitAt } from '../facts/hit-at.ts'
import { nodeAs, tableActions } from '../facts/nodes.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-STYLE-robust'

/** A script without a transaction cannot be run twice. */
export const robustStatements: RuleDefinition = {
  id: ID,
  title: 'A script without a transaction cannot be run twice',
  description:
    'Without a transaction a failure leaves the statements before it done. IF EXISTS and IF NOT EXISTS let the script run again.',
  help: 'Write IF NOT EXISTS and IF EXISTS, or run the script in a transaction.',
  severity: 'note',
  isOnByDefault: false,
  isWaivable: true,
  source: 'ast',
  covers: ['squawk:prefer-robust-stmts', 'diesel-guard:idempotency'],
  examples: {
    bad: [
      example({
        up: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE pets (id bigint PRIMARY KEY);',
        transaction: 'none',
      }),
    ],
    good: [
      example({
        up: 'CREATE TABLE IF NOT EXISTS users (id bigint); CREATE TABLE IF NOT EXISTS pets (id bigint);',
        transaction: 'none',
      }),
      example({ up: 'CREATE TABLE users (id bigint); CREATE TABLE pets (id bigint);' }),
    ],
  },
  check: (context) =>
    upSteps(context).flatMap((step) => {
      const { script, statements } = step.script
      const isAlone = statements.length < 2 || script.transaction !== 'none'
      if (isAlone || !isFragile(step)) return []
      const message = 'The statement fails when the script is run again after a failure behind it.'
      return [hitAt(ID, step, { message, fix: 'Write IF NOT EXISTS, or IF EXISTS.', object: null })]
    }),
}

function isFragile(step: Step): boolean {
  const created = nodeAs(step, 'CreateStmt')
  if (created !== null) return created.if_not_exists !== true
  const index = nodeAs(step, 'IndexStmt')
  // A failed CONCURRENTLY must not be taken for done.
  if (index !== null) return index.concurrent !== true && index.if_not_exists !== true
  const drop = nodeAs(step, 'DropStmt')
  if (drop !== null) return drop.missing_ok !== true
  return tableActions(step).some(
    ({ command }) =>
      (command.subtype === 'AT_DropColumn' && command.missing_ok !== true) ||
      (command.subtype === 'AT_AddColumn' && command.missing_ok !== true),
  )
}
