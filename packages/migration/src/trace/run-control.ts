import type { ParsedStatement, SqlOutcome } from '@velocity/ports'
import type { StatementTrace } from '../model/trace.ts'
import { NOTHING_DONE } from './observation.ts'
import { keepLevel, observe, type RunState, refreshRelations } from './run-state.ts'
import { timed } from './timed.ts'
import { traceWithout } from './trace-of.ts'
import { isTreeNode, textOf } from './tree.ts'

const OPENS = new Set(['TRANS_STMT_BEGIN', 'TRANS_STMT_START'])
const CLOSES = new Set(['TRANS_STMT_COMMIT', 'TRANS_STMT_ROLLBACK', 'TRANS_STMT_PREPARE'])

/** Runs the script's own BEGIN, COMMIT, ROLLBACK or SAVEPOINT, and follows it. */
export async function runControl(run: RunState, statement: ParsedStatement, index: number): Promise<StatementTrace> {
  const kind = textOf(statement.node, 'kind') ?? 'TRANS_STMT_BEGIN'
  if (OPENS.has(kind) && run.transaction === 'ours' && run.script.transaction === 'message') {
    // The transaction of the message becomes the script's own, without a word from the server.
    run.transaction = 'script'
    return traceWithout(run, statement, index, SILENT, 0)
  }
  const { outcome, elapsedMs } = await timed(run, statement)
  if (outcome.ok) {
    if (OPENS.has(kind)) opened(run)
    else if (CLOSES.has(kind)) await closed(run, statement, kind)
    else if (kind === 'TRANS_STMT_ROLLBACK_TO') await wentBack(run)
  }
  return traceWithout(run, statement, index, outcome, elapsedMs)
}

const SILENT: SqlOutcome = { ok: true, rows: [], affectedRows: 0, notices: [] }

function opened(run: RunState): void {
  if (run.transaction !== 'none') return
  run.transaction = 'script'
  run.states = NOTHING_DONE
  run.levelAtBegin = run.level
}

async function closed(run: RunState, { node }: ParsedStatement, kind: string): Promise<void> {
  const isChained = isTreeNode(node) && node['chain'] === true
  if (!isChained) run.transaction = 'none'
  run.states = NOTHING_DONE
  if (kind !== 'TRANS_STMT_ROLLBACK') return
  run.level = run.levelAtBegin
  await refreshRelations(run)
}

/** The locks behind the savepoint are given back. */
async function wentBack(run: RunState): Promise<void> {
  const { level, states } = await observe(run)
  run.states = states
  await keepLevel(run, level, false)
  await refreshRelations(run)
}
