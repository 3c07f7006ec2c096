import type { DatabaseSession, SqlParser } from '@velocity/ports'
import type { Script } from '../../model/migration.ts'
import type { ScriptTrace, StatementTrace } from '../../model/trace.ts'
import { rowsOf } from '../../sql/rows-of.ts'
import { plainTrace, unparsableTrace } from '../plain/plain-trace.ts'
import type { TraceOptions } from '../trace-options.ts'
import { sqliteWork } from './sqlite-work.ts'

/**
 * Runs a script statement by statement, as its tool would, and records what every one of them writes.
 *
 * Shape:  one trace per statement, up to the one that failed. `message` is as `none`: SQLite has no transaction around a text.
 *         A transaction that the script left open, or of a tool whose script failed, is rolled back.
 * Errors: a failing statement is a trace with a failure. Throws an `Error` when the session is lost before the first of them.
 */
export async function traceSqliteScript(
  script: Script,
  { session, parser }: { readonly session: DatabaseSession; readonly parser: SqlParser },
  { statementTimeoutMs, stats, now }: TraceOptions,
): Promise<ScriptTrace> {
  const parsed = parser.parse(script.sql)
  if (!parsed.ok) return unparsableTrace(script, parsed.message, parsed.line)
  const tables = await rowsOf(session, `SELECT lower(name) AS name FROM sqlite_schema WHERE type = 'table'`)
  const before = new Set(tables.map(({ name }) => name ?? ''))
  const isTools = script.transaction === 'tool'
  let isOpen = isTools
  if (isTools) await rowsOf(session, 'BEGIN')
  const traces: StatementTrace[] = []
  for (const [index, statement] of parsed.statements.entries()) {
    const start = now()
    const outcome = await session.run(statement.sql, statementTimeoutMs)
    const elapsedMs = now() - start
    if (outcome.ok) isOpen = openBehind(statement.kind, statement.sql, isOpen)
    const work = sqliteWork(statement, outcome, before)
    const run = { outcome, elapsedMs, isInTransaction: isOpen, work, notices: [] }
    traces.push(plainTrace(script, statement, index, run, stats))
    if (!outcome.ok) break
  }
  const failure = traces.at(-1)?.failure ?? null
  if (failure !== null || !isTools) {
    // Without a transaction this fails, and nothing is lost by it.
    if (failure?.isLost !== true && (isOpen || failure !== null)) await session.run('ROLLBACK')
    return { path: script.path, statements: traces, failure }
  }
  return { path: script.path, statements: traces, failure: await commit(session, isOpen) }
}

/** The COMMIT of the tool; deferred foreign keys may refuse it, and so does a script that ended the transaction itself. */
async function commit(session: DatabaseSession, isOpen: boolean): Promise<ScriptTrace['failure']> {
  const outcome = await session.run('COMMIT')
  if (outcome.ok) return null
  if (isOpen) await session.run('ROLLBACK')
  return outcome.failure
}

function openBehind(kind: string, sql: string, isOpen: boolean): boolean {
  if (kind === 'BEGIN') return true
  if (kind === 'COMMIT' || kind === 'END') return false
  return kind === 'ROLLBACK' ? /\sTO\s/i.test(sql) && isOpen : isOpen
}
