import type { ParsedStatement, SqlOutcome } from '@velocity/ports'
import type { RunState } from './run-state.ts'

/**
 * Runs a statement with its deadline, and takes the time. `before` goes in front of it in the same message; positions are still those
 * of the statement.
 */
export async function timed(
  run: RunState,
  statement: ParsedStatement,
  before = '',
): Promise<{ readonly outcome: SqlOutcome; readonly elapsedMs: number }> {
  const { now, statementTimeoutMs } = run.options
  const start = now()
  const outcome = await run.session.run(`${before}${statement.sql}`, statementTimeoutMs)
  return { outcome: outcome.ok ? outcome : movedBack(outcome, before.length), elapsedMs: now() - start }
}

function movedBack(outcome: Extract<SqlOutcome, { ok: false }>, count: number): SqlOutcome {
  const { failure } = outcome
  const position = failure.position === null ? null : Math.max(1, failure.position - count)
  return { ...outcome, failure: { ...failure, position } }
}
