import type { RuleHit } from '../../model/hit.ts'
import { hitAt } from '../facts/hit-at.ts'
import { nodeAs } from '../facts/nodes.ts'
import { type Step, stepsOf } from '../facts/steps.ts'
import type { RuleScript } from '../rule-context.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-TX-01'
const TABLE = 'CREATE TABLE users (id bigint PRIMARY KEY);'

/** Transactions that a script opens or ends against its tool. */
export const ownTransaction: RuleDefinition = {
  id: ID,
  title: 'The script begins or ends a transaction by itself',
  description:
    'Where the tool wraps the script in a transaction, a COMMIT inside ends the tool’s: what follows is committed statement by statement, and a failure leaves the schema half migrated. Where nobody wraps it, a BEGIN without COMMIT loses everything behind it.',
  help: 'Leave BEGIN and COMMIT to the tool, or mark the migration as one without a transaction; end every transaction that the script begins.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'ast',
  covers: [
    'squawk:transaction-nesting',
    'squawk:ban-uncommitted-transaction',
    'atlas:TX201',
    'pgfence:unclosed-transaction',
    'bytebase:STATEMENT_DISALLOW_COMMIT',
  ],
  examples: {
    bad: [
      example({ up: `BEGIN; ${TABLE} COMMIT;`, transaction: 'tool' }),
      example({ up: `BEGIN; ${TABLE}`, transaction: 'none' }),
    ],
    good: [
      example({ up: TABLE, transaction: 'tool' }),
      example({ up: `BEGIN; ${TABLE} COMMIT;`, transaction: 'message' }),
      example({ up: `SAVEPOINT before; ${TABLE} RELEASE before;`, transaction: 'tool' }),
    ],
  },
  check: (context) => {
    const byScript = Map.groupBy(stepsOf(context), ({ script }) => script)
    return [...byScript].flatMap(([script, steps]) => judge(script, steps))
  },
}

const BEGINS = new Set<string | undefined>(['TRANS_STMT_BEGIN', 'TRANS_STMT_START'])
const ENDS = new Set<string | undefined>(['TRANS_STMT_COMMIT', 'TRANS_STMT_ROLLBACK', 'TRANS_STMT_PREPARE'])

function judge(script: RuleScript, all: readonly Step[]): readonly RuleHit[] {
  const steps = all.filter((step) => nodeAs(step, 'TransactionStmt') !== null)
  return script.script.transaction === 'tool' ? againstTool(steps) : byItself(steps)
}

function againstTool(steps: readonly Step[]): readonly RuleHit[] {
  const end = steps.find((step) => ENDS.has(kindOf(step)))
  if (end !== undefined) return [hitAt(ID, end, { message: ENDS_TOOLS, why: HALF, fix: LEAVE, object: null })]
  const begin = steps.find((step) => BEGINS.has(kindOf(step)))
  if (begin === undefined) return []
  return [hitAt(ID, begin, { severity: 'warning', message: BEGINS_INSIDE, fix: LEAVE, object: null })]
}

/** The worst that is wrong: one hit a script. */
function byItself(steps: readonly Step[]): readonly RuleHit[] {
  let open: Step | undefined
  let nested: Step | undefined
  let stray: Step | undefined
  for (const step of steps) {
    if (BEGINS.has(kindOf(step))) {
      if (open !== undefined) nested ??= step
      open ??= step
    } else if (ENDS.has(kindOf(step))) {
      if (open === undefined) stray ??= step
      open = undefined
    }
  }
  if (open !== undefined) {
    return [hitAt(ID, open, { message: NEVER_ENDS, fix: 'Put COMMIT at the end of the script.', object: null })]
  }
  if (nested !== undefined) {
    return [hitAt(ID, nested, { severity: 'warning', message: NESTED, fix: 'Leave one of the two out.', object: null })]
  }
  if (stray === undefined) return []
  return [hitAt(ID, stray, { severity: 'warning', message: STRAY, fix: 'Leave it out.', object: null })]
}

function kindOf(step: Step): string | undefined {
  return nodeAs(step, 'TransactionStmt')?.kind
}

const ENDS_TOOLS = 'The statement ends the transaction that the tool wraps the script in.'
const HALF = 'What follows commits by itself, and a failure leaves the schema half migrated.'
const LEAVE = 'Leave BEGIN and COMMIT out: the tool has them around the script.'
const BEGINS_INSIDE = 'BEGIN stands inside of the transaction that the tool wraps the script in, and does nothing.'
const NEVER_ENDS = 'The transaction that begins here is never committed: everything in it is lost.'
const NESTED =
  'A transaction begins inside of another one; PostgreSQL does not nest them, and the first COMMIT ends both.'
const STRAY = 'The statement ends a transaction that the script never began.'
