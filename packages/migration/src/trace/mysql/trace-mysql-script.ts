import type { DatabaseSession, ParsedStatement, SqlParser } from '@velocity/ports'
import type { Script } from '../../model/migration.ts'
import type { ScriptTrace, StatementTrace } from '../../model/trace.ts'
import { rowsOf } from '../../sql/rows-of.ts'
import { plainTrace, unparsableTrace } from '../plain/plain-trace.ts'
import type { TraceOptions } from '../trace-options.ts'
import { type ClassifiedAlter, classifyMysqlAlter } from './classify-mysql-alter.ts'
import { mysqlAlgorithmNotice } from './mysql-algorithm.ts'
import { mysqlWork } from './mysql-work.ts'

/** Statements after which no transaction is open: MySQL commits before and behind them. */
const COMMITS =
  /^(ALTER|CREATE|DROP|RENAME|TRUNCATE|LOCK|UNLOCK|GRANT|REVOKE|ANALYZE|OPTIMIZE|REPAIR|COMMIT|ROLLBACK)\b/

/**
 * Runs a script statement by statement, as its tool would, and records what every one of them locks, writes and builds. How the
 * server changed a table stands in the notices of its statement, see `readMysqlAlgorithm`.
 *
 * Shape:  one trace per statement, up to the one that failed. What was committed stays, and every change of a schema commits.
 * Errors: a failing statement is a trace with a failure. Throws an `Error` when the session is lost before the first of them.
 */
export async function traceMysqlScript(
  script: Script,
  { session, parser }: { readonly session: DatabaseSession; readonly parser: SqlParser },
  { statementTimeoutMs, stats, now }: TraceOptions,
): Promise<ScriptTrace> {
  const parsed = parser.parse(script.sql)
  if (!parsed.ok) return unparsableTrace(script, parsed.message, parsed.line)
  const before = await tablesOf(session)
  let isOpen = script.transaction === 'tool'
  if (isOpen) await rowsOf(session, 'START TRANSACTION')
  const traces: StatementTrace[] = []
  for (const [index, statement] of parsed.statements.entries()) {
    const start = now()
    const { outcome, algorithm } = await runOne(session, statement, before, statementTimeoutMs)
    const elapsedMs = now() - start
    isOpen = openBehind(statement.kind, isOpen)
    const work = mysqlWork(statement, outcome, algorithm, before)
    const isTold = algorithm !== null && before.has(algorithm.relation.toLowerCase())
    const notices = !isTold ? [] : [mysqlAlgorithmNotice(algorithm)]
    traces.push(
      plainTrace(script, statement, index, { outcome, elapsedMs, isInTransaction: isOpen, work, notices }, stats),
    )
    if (!outcome.ok) break
  }
  const failure = traces.at(-1)?.failure ?? null
  if (failure?.isLost === true) return { path: script.path, statements: traces, failure }
  const isKept = failure === null && script.transaction === 'tool'
  const end = await session.run(isKept ? 'COMMIT' : 'ROLLBACK')
  // As when the tool hangs up.
  await session.run('UNLOCK TABLES')
  return { path: script.path, statements: traces, failure: failure ?? (end.ok ? null : end.failure) }
}

async function runOne(
  session: DatabaseSession,
  statement: ParsedStatement,
  before: ReadonlySet<string>,
  deadlineMs: number,
): Promise<ClassifiedAlter> {
  if (before.size > 0 && /^(ALTER TABLE|CREATE INDEX|DROP INDEX)$/.test(statement.kind)) {
    return classifyMysqlAlter(session, statement, deadlineMs)
  }
  return { outcome: await session.run(statement.sql, deadlineMs), algorithm: null }
}

async function tablesOf(session: DatabaseSession): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(
    session,
    `SELECT LOWER(TABLE_NAME) AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE <> 'VIEW'`,
  )
  return new Set(rows.map(({ name }) => name ?? ''))
}

function openBehind(kind: string, isOpen: boolean): boolean {
  if (kind === 'BEGIN' || kind === 'START TRANSACTION') return true
  return COMMITS.test(kind) ? false : isOpen
}
