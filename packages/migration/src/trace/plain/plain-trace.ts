import { stripControls } from '@velocity/model'
import type { ParsedStatement, SqlFailure, SqlOutcome } from '@velocity/ports'
import type { Script } from '../../model/migration.ts'
import type { ScriptTrace, StatementTrace } from '../../model/trace.ts'
import { estimateDurations } from '../estimate-durations.ts'
import type { ProductionStats } from '../production-stats.ts'

const EMPTY = { locks: [], rewrites: [], scans: [], indexBuilds: [], rowChanges: [], cascaded: [] } as const

/** What a statement did, where a dialect has no more to say. */
export type PlainWork = Partial<
  Pick<StatementTrace, 'locks' | 'rewrites' | 'scans' | 'indexBuilds' | 'rowChanges' | 'cascaded'>
>

/** How a statement ran. */
export interface PlainRun {
  readonly outcome: SqlOutcome
  readonly elapsedMs: number
  readonly isInTransaction: boolean
  readonly work: PlainWork
  readonly notices: readonly string[]
}

/** Makes the trace of a statement that was run. */
export function plainTrace(
  script: Script,
  statement: ParsedStatement,
  index: number,
  { outcome, elapsedMs, isInTransaction, work, notices }: PlainRun,
  stats: ProductionStats | null,
): StatementTrace {
  const { sql, kind, node } = statement
  const done = { ...EMPTY, ...(outcome.ok ? work : {}) }
  return {
    path: script.path,
    line: script.startLine + statement.startLine - 1,
    index,
    sql,
    kind,
    node,
    isInTransaction,
    ...done,
    durations: stats === null ? [] : estimateDurations({ ...done, kind, node }, stats),
    elapsedMs,
    notices: [...outcome.notices.map(({ severity, message }) => stripControls(`${severity}: ${message}`)), ...notices],
    failure: outcome.ok ? null : outcome.failure,
  }
}

/** The trace of a text that is no SQL: one statement, which failed. */
export function unparsableTrace(script: Script, message: string, line: number): ScriptTrace {
  const sql = stripControls(script.sql.split('\n', line)[line - 1] ?? '').slice(0, 1000)
  const failure: SqlFailure = { sqlState: '42601', message, detail: null, hint: null, position: null, isLost: false }
  const place = { startOffset: 0, endOffset: 0, startLine: line }
  const outcome: SqlOutcome = { ok: false, failure, notices: [] }
  const run: PlainRun = { outcome, elapsedMs: 0, isInTransaction: false, work: {}, notices: [] }
  const trace = plainTrace(script, { sql, kind: '', node: null, ...place }, 0, run, null)
  return { path: script.path, statements: [trace], failure }
}
