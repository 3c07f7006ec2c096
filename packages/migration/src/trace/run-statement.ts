import type { ParsedStatement } from '@velocity/ports'
import type { TransactionMode } from '../model/migration.ts'
import type { StatementTrace } from '../model/trace.ts'
import { cascadedObjects, hasCascade, readObjects } from './cascaded-objects.ts'
import { evidenceOf } from './evidence-of.ts'
import { NOTHING_DONE } from './observation.ts'
import { isRunBare, runBare } from './run-bare.ts'
import { runControl } from './run-control.ts'
import { countBefore, keepLevel, observe, observeAndCommit, type RunState, rememberRelations } from './run-state.ts'
import { timed } from './timed.ts'
import { traceOf, traceWithout } from './trace-of.ts'
import { isTreeNode, textOf } from './tree.ts'

/** SQLSTATEs of statements that no transaction may be around: active_sql_transaction, invalid_transaction_termination. */
const NEEDS_NO_TRANSACTION: ReadonlySet<string> = new Set(['25001', '2D000'])

/** Runs one statement of a script, in the transaction that its mode gives it. */
export async function runStatement(
  run: RunState,
  statement: ParsedStatement,
  index: number,
  mode: TransactionMode,
): Promise<StatementTrace> {
  if (statement.kind === 'TransactionStmt') return await runControl(run, statement, index)
  if (statement.kind === 'VariableSetStmt') return await runSetting(run, statement, index)
  if (run.transaction !== 'none') return await runInTransaction(run, statement, index)
  if (mode === 'message') {
    await run.session.run('BEGIN')
    begun(run)
    return await runInTransaction(run, statement, index)
  }
  if (isRunBare(statement)) return await runBare(run, statement, index)
  return await runWrapped(run, statement, index)
}

/** In a transaction of its own, so that its locks can be seen before it commits. */
async function runWrapped(run: RunState, statement: ParsedStatement, index: number): Promise<StatementTrace> {
  // Before version 15 the counters must be read inside.
  const isTogether = run.serverVersion >= 150000
  if (!isTogether) await run.session.run('BEGIN')
  begun(run)
  const trace = await runInTransaction(run, statement, index, { before: isTogether ? 'BEGIN;' : '', isLast: true })
  run.transaction = 'none'
  if (trace.failure === null) return { ...trace, isInTransaction: false }
  if (!trace.failure.isLost) await run.session.run('ROLLBACK')
  if (NEEDS_NO_TRANSACTION.has(trace.failure.sqlState)) return await runUnseen(run, statement, index)
  return { ...trace, isInTransaction: false }
}

const UNSEEN = 'WARNING: its locks cannot be seen, because it ends transactions by itself'

/** A block or procedure that commits by itself gives its locks back before anybody can look. */
async function runUnseen(run: RunState, statement: ParsedStatement, index: number): Promise<StatementTrace> {
  const trace = await runBare(run, statement, index)
  const isOpaque = statement.kind === 'DoStmt' || statement.kind === 'CallStmt'
  return isOpaque ? { ...trace, notices: [...trace.notices, UNSEEN] } : trace
}

function begun(run: RunState): void {
  run.transaction = 'ours'
  run.states = NOTHING_DONE
  run.levelAtBegin = run.level
}

/** Where a statement stands in its transaction. */
interface Place {
  /** SQL to send in front of it. */
  readonly before: string
  /** Whether the transaction is committed behind it. */
  readonly isLast: boolean
}

const IN_THE_MIDDLE: Place = { before: '', isLast: false }

async function runInTransaction(
  run: RunState,
  statement: ParsedStatement,
  index: number,
  { before, isLast }: Place = IN_THE_MIDDLE,
): Promise<StatementTrace> {
  await countBefore(run)
  const objects = hasCascade(statement) ? await readObjects(run.session) : null
  const { outcome, elapsedMs } = await timed(run, statement, before)
  if (!outcome.ok) return traceWithout(run, statement, index, outcome, elapsedMs)
  const seen = isLast ? await observeAndCommit(run) : await observe(run)
  if ('sqlState' in seen) return { ...traceWithout(run, statement, index, outcome, elapsedMs), failure: seen }
  const { level, states } = seen
  const evidence = await evidenceOf(run, statement, outcome.notices, states)
  const cascaded = objects === null ? [] : cascadedObjects(objects, await readObjects(run.session), statement)
  const trace = traceOf(run, statement, index, { evidence, outcome, elapsedMs, cascaded })
  run.states = states
  rememberRelations(run, states)
  await keepLevel(run, level, false)
  return trace
}

/** A setting locks nothing; and SET TRANSACTION must be the first of its transaction. */
async function runSetting(run: RunState, statement: ParsedStatement, index: number): Promise<StatementTrace> {
  const { outcome, elapsedMs } = await timed(run, statement)
  const isLevel =
    textOf(statement.node, 'name') === 'client_min_messages' || textOf(statement.node, 'kind') === 'VAR_RESET_ALL'
  if (outcome.ok && isLevel) {
    const answer = await run.session.run("select pg_catalog.current_setting('client_min_messages') as level")
    const level = answer.ok ? (answer.rows[0]?.['level'] ?? null) : null
    const isLocal = isTreeNode(statement.node) && statement.node['is_local'] === true
    if (level !== null) await keepLevel(run, level, isLocal)
  }
  return traceWithout(run, statement, index, outcome, elapsedMs)
}
