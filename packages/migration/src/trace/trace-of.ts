import type { ParsedStatement, SqlOutcome } from '@velocity/ports'
import type { StatementTrace } from '../model/trace.ts'
import { estimateDurations } from './estimate-durations.ts'
import { locksOf } from './locks-of.ts'
import { namedRelations } from './named-relations.ts'
import { type RunState, spokenNotices } from './run-state.ts'
import { wordsInside } from './words-inside.ts'
import { type Evidence, indexBuildsOf, rewritesOf, rowChangesOf, scansOf } from './work-of.ts'

/** A statement that ran in a transaction, and what it left to see. */
export interface Seen {
  readonly evidence: Evidence
  readonly outcome: SqlOutcome
  readonly elapsedMs: number
  readonly cascaded: readonly string[]
}

/** What running a statement showed. */
export function traceOf(run: RunState, statement: ParsedStatement, index: number, seen: Seen): StatementTrace {
  const { evidence, outcome, elapsedMs, cascaded } = seen
  const named = [...namedRelations(statement.node), ...wordsInside(statement)]
  const locks = locksOf(evidence.before, evidence.after, evidence.relations, named)
  const rewrites = rewritesOf(evidence)
  const indexBuilds = indexBuildsOf(evidence)
  const scans = scansOf(evidence, rewrites, indexBuilds)
  const rowChanges = rowChangesOf(evidence, rewrites)
  const trace = {
    ...traceWithout(run, statement, index, outcome, elapsedMs),
    locks,
    rewrites,
    scans,
    indexBuilds,
    rowChanges,
    cascaded,
  }
  return withDurations(run, trace)
}

/** The same with what it takes in production. */
export function withDurations(run: RunState, trace: StatementTrace): StatementTrace {
  const { stats } = run.options
  return stats === null ? trace : { ...trace, durations: estimateDurations(trace, stats) }
}

/** A statement that showed nothing: it failed, or it is none that locks. */
export function traceWithout(
  run: RunState,
  statement: ParsedStatement,
  index: number,
  outcome: SqlOutcome,
  elapsedMs: number,
): StatementTrace {
  return {
    path: run.script.path,
    line: run.script.startLine + statement.startLine - 1,
    index,
    sql: statement.sql,
    kind: statement.kind,
    node: statement.node,
    isInTransaction: run.transaction !== 'none',
    locks: [],
    rewrites: [],
    scans: [],
    indexBuilds: [],
    rowChanges: [],
    cascaded: [],
    durations: [],
    elapsedMs,
    notices: spokenNotices(outcome.notices),
    failure: outcome.ok ? null : outcome.failure,
  }
}
