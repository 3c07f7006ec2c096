import { stripControls } from '@velocity/model'
import type { DatabaseSession, ParsedStatement, SqlFailure, SqlParser } from '@velocity/ports'
import type { Script } from '../model/migration.ts'
import type { ScriptTrace, StatementTrace } from '../model/trace.ts'
import { closeRun, openRun, type RunState } from './run-state.ts'
import { runStatement } from './run-statement.ts'
import type { TraceOptions } from './trace-options.ts'

/**
 * Runs a script statement by statement, as its tool would, and records what every one of them locks, reads, writes and builds.
 *
 * Shape:  one trace per statement, up to the one that failed; relations that were not there before the script began are left out. A
 *         text that does not parse gives one trace with the failure.
 *         What was committed stays; a transaction that the script opened and left open is rolled back, as when its tool hangs up.
 * Units:  per statement at most four messages to the server, five for one with CASCADE.
 * Errors: a failing statement is a trace with a failure. `UserError` VEL_ENGINE_UNREADABLE when the server cannot be observed: a
 *         statement took away what that needs, or the session was lost between two statements.
 */
export async function traceScript(
  script: Script,
  { session, parser }: { readonly session: DatabaseSession; readonly parser: SqlParser },
  options: TraceOptions,
): Promise<ScriptTrace> {
  const parsed = parser.parse(script.sql)
  if (!parsed.ok) return unparsable(script, parsed.message, parsed.line)
  const { statements } = parsed
  if (statements.length === 0) return { path: script.path, statements: [], failure: null }
  const run = await openRun(script, session, options)
  const traces = await runStatements(run, statements)
  const failure = traces.at(-1)?.failure ?? (await endTransaction(run))
  if (failure === null) {
    await closeRun(run)
    return { path: script.path, statements: traces, failure }
  }
  if (!failure.isLost) await abandon(run)
  const last = traces.at(-1)
  const failed = last === undefined ? [] : [...traces.slice(0, -1), { ...last, failure }]
  return { path: script.path, statements: failed, failure }
}

async function runStatements(
  run: RunState,
  statements: readonly ParsedStatement[],
): Promise<readonly StatementTrace[]> {
  const traces: StatementTrace[] = []
  // A message of one statement has no transaction around it.
  const mode = run.script.transaction === 'message' && statements.length === 1 ? 'none' : run.script.transaction
  if (mode === 'tool') {
    await run.session.run('BEGIN')
    run.transaction = 'ours'
  }
  for (const [index, statement] of statements.entries()) {
    const trace = await runStatement(run, statement, index, mode)
    traces.push(trace)
    if (trace.failure !== null) break
  }
  return traces
}

/** The COMMIT of the tool or of the message, which deferred constraints may still refuse. */
async function endTransaction(run: RunState): Promise<SqlFailure | null> {
  if (run.transaction === 'none') return null
  const isKept = run.transaction === 'ours' || run.script.transaction === 'tool'
  if (!isKept) run.level = run.levelAtBegin
  const outcome = await run.session.run(isKept ? 'COMMIT' : 'ROLLBACK')
  return outcome.ok ? null : outcome.failure
}

async function abandon(run: RunState): Promise<void> {
  if (run.transaction !== 'none') {
    await run.session.run('ROLLBACK')
    run.level = run.levelAtBegin
  }
  await closeRun(run)
}

function unparsable(script: Script, message: string, line: number): ScriptTrace {
  const sql = stripControls(script.sql.split('\n', line)[line - 1] ?? '').slice(0, 1000)
  const failure: SqlFailure = { sqlState: '42601', message, detail: null, hint: null, position: null, isLost: false }
  const trace: StatementTrace = {
    path: script.path,
    line: script.startLine + line - 1,
    index: 0,
    sql,
    kind: '',
    node: null,
    isInTransaction: false,
    locks: [],
    rewrites: [],
    scans: [],
    indexBuilds: [],
    rowChanges: [],
    cascaded: [],
    durations: [],
    elapsedMs: 0,
    notices: [],
    failure,
  }
  return { path: script.path, statements: [trace], failure }
}
