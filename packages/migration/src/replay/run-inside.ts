import type { ParsedStatement } from '@velocity/ports'
import type { Script } from '../model/migration.ts'
import type { ScriptFailure } from '../model/proof.ts'
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

/** SQLSTATEs: active_sql_transaction, unsafe_new_enum_value_usage, object_in_use, no_active_sql_transaction. */
const IMPOSSIBLE: ReadonlySet<string> = new Set(['25001', '55P04', '55006', '25P01'])

/**
 * Runs a script inside the transaction that is open, whoever opens one in its tool.
 *
 * Shape:  the script's own BEGIN and COMMIT are left out; one that rolls back by itself is `impossible`. The transaction is still
 *         open, and is broken unless the script ran.
 * Errors: never throws for what the server refuses.
 */
export async function runInside(script: Script, ports: RunPorts, timeoutMs: number): Promise<InsideOutcome> {
  const { session, parser } = ports
  const parsed = parser.parse(script.sql)
  const own = parsed.ok ? parsed.statements.filter(({ kind }) => isTransactionControl(kind)) : []
  if (own.some(isRollback)) return { kind: 'impossible', reason: 'it rolls back by itself' }
  const sql = own.length === 0 ? script.sql : without(script.sql, own)
  const outcome = await session.run(sql, timeoutMs)
  if (outcome.ok) {
    await session.run('RESET ALL; RESET SESSION AUTHORIZATION; DISCARD PLANS')
    return { kind: 'ran' }
  }
  const { failure } = outcome
  if (IMPOSSIBLE.has(failure.sqlState)) return { kind: 'impossible', reason: failure.message }
  return { kind: 'failed', failure: failureAt(script, failure, parser, null) }
}

function isTransactionControl(kind: string): boolean {
  return kind === 'TransactionStmt' || kind === 'BEGIN' || kind === 'COMMIT' || kind === 'ROLLBACK' || kind === 'END'
}

function isRollback({ sql, kind }: ParsedStatement): boolean {
  return kind === 'ROLLBACK' || /^\s*(?:rollback|abort)\b/iu.test(sql)
}

/** The text with statements blanked, so that every position in it stays. */
function without(text: string, statements: readonly ParsedStatement[]): string {
  let rest = text
  for (const { startOffset, endOffset } of statements) {
    const end = rest[endOffset] === ';' ? endOffset + 1 : endOffset
    rest = rest.slice(0, startOffset) + rest.slice(startOffset, end).replace(/[^\n]/gu, ' ') + rest.slice(end)
  }
  return rest
}
