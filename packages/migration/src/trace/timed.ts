import type { ParsedStatement, SqlOutcome } from '@velocity/ports'
import type { RunState } from './run-state.ts'

/** Runs a statement with its deadline, and takes the time. */
export async function timed(
  run: RunState,
  statement: ParsedStatement,
): Promise<{ readonly outcome: SqlOutcome; readonly elapsedMs: number }> {
  const { now, statementTimeoutMs } = run.options
  const start = now()
  const outcome = await run.session.run(statement.sql, statementTimeoutMs)
  return { outcome, elapsedMs: now() - start }
}
