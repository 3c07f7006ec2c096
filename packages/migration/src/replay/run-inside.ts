import type { ParsedStatement } from '@velocity/ports'
import type { Script } from '../model/migration.ts'
import type { ScriptFailure } from '../model/proof.ts'
import { freshen } from './freshen.ts'
import type { RunPorts } from './run-script.ts'
import { failureAt } from './statement-at.ts'

/**
 * What came of a script inside a transaction of ours: `impossible` when it cannot be judged there (a statement that runs outside
 * transactions only, a value that must be committed first), so that a copy of the database is needed.
 */
export type InsideOutcome =
  | { readonly kind: 'ran' }
  | { readonly kind: 'failed'; readonly failure: ScriptFailure }
  | { readonly kind: 'impossible'; readonly reason: string }

/**
 * SQLSTATEs: active_sql_transaction, unsafe_new_enum_value_usage, object_in_use, no_active_sql_transaction,
 * invalid_transaction_termination (a block or procedure that commits by itself), out_of_memory (one transaction for thousands of
 * migrations has more locks than the server can keep).
 */
const IMPOSSIBLE: ReadonlySet<string> = new Set(['25001', '55P04', '55006', '25P01', '2D000', '53200'])

/**
 * Runs a script inside the transaction that is open, whoever opens one in its tool.
 *
 * Shape:  the script's own BEGIN and COMMIT are left out; one that rolls back or prepares by itself is `impossible`, and so is one that
 *         sets savepoints without a transaction. The transaction is still open, and is broken unless the script ran.
 * Errors: never throws for what the server refuses.
 */
export async function runInside(script: Script, ports: RunPorts, timeoutMs: number): Promise<InsideOutcome> {
  const { session, parser } = ports
  const parsed = parser.parse(script.sql)
  const own = parsed.ok ? parsed.statements.filter(({ kind }) => isTransactionControl(kind)) : []
  // What our parser cannot read may end our transaction without a word.
  const reason = parsed.ok
    ? reasonOf(own, script)
    : ENDING.test(script.sql)
      ? 'it may end transactions by itself'
      : null
  if (reason !== null) return { kind: 'impossible', reason }
  const left = new Set(own.filter((statement) => !isSavepoint(statement)))
  // One by one, for a server does not say which statement of a text rows made fail.
  const steps = parsed.ok ? parsed.statements.filter((statement) => !left.has(statement)) : [null]
  for (const statement of steps) {
    const outcome = await session.run(statement?.sql ?? script.sql, timeoutMs)
    if (outcome.ok) continue
    const { failure } = outcome
    if (IMPOSSIBLE.has(failure.sqlState)) return { kind: 'impossible', reason: failure.message }
    return { kind: 'failed', failure: failureAt(script, failure, parser, statement) }
  }
  await freshen(session)
  return { kind: 'ran' }
}

const ENDING = /\b(?:commit|rollback|abort|end|prepare)\b/iu

/** Why the statements that open and end transactions cannot be left out; null when they can. */
function reasonOf(own: readonly ParsedStatement[], script: Script): string | null {
  let isOpen = script.transaction === 'tool'
  for (const statement of own) {
    if (isUndoing(statement)) return 'it takes back or prepares a transaction by itself'
    if (!isSavepoint(statement)) isOpen = isBegin(statement) || script.transaction === 'tool'
    else if (!isOpen) return 'it sets a savepoint without a transaction'
  }
  return null
}

function isTransactionControl(kind: string): boolean {
  return kind === 'TransactionStmt' || kind === 'BEGIN' || kind === 'COMMIT' || kind === 'ROLLBACK' || kind === 'END'
}

function isUndoing({ sql, kind }: ParsedStatement): boolean {
  return kind === 'ROLLBACK' || /^\s*(?:rollback|abort|prepare)\b/iu.test(sql)
}

function isSavepoint({ sql }: ParsedStatement): boolean {
  return /^\s*(?:savepoint|release)\b/iu.test(sql)
}

function isBegin({ sql }: ParsedStatement): boolean {
  return /^\s*(?:begin|start)\b/iu.test(sql)
}
