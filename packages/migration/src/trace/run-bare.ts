import type { ParsedStatement } from '@velocity/ports'
import type { StatementTrace } from '../model/trace.ts'
import { bareTargets } from './bare-targets.ts'
import { parseDebugEvidence } from './debug-evidence.ts'
import { documentedWork } from './documented-work.ts'
import { qualifiedNameOf } from './relation.ts'
import { type RunState, refreshRelations } from './run-state.ts'
import { timed } from './timed.ts'
import { traceWithout, withDurations } from './trace-of.ts'
import { childOf, isTreeNode, listOf, textOf } from './tree.ts'

const BARE_KINDS = new Set([
  'VacuumStmt',
  'CreatedbStmt',
  'DropdbStmt',
  'AlterSystemStmt',
  'CreateTableSpaceStmt',
  'DropTableSpaceStmt',
  'CreateSubscriptionStmt',
  'DropSubscriptionStmt',
  'DiscardStmt',
])

/** Whether a statement cannot be put into a transaction. Others that cannot are found out when they fail in one. */
export function isRunBare({ kind, node }: ParsedStatement): boolean {
  if (BARE_KINDS.has(kind)) return kind !== 'VacuumStmt' || isVacuum(node)
  return isConcurrent(node)
}

/** Whether a statement says CONCURRENTLY where that means without a transaction: REFRESH takes one. */
export function isConcurrent(node: unknown): boolean {
  if (!isTreeNode(node)) return false
  if (node['concurrent'] === true) return 'idxname' in node || 'indexParams' in node || 'removeType' in node
  const options = listOf(node, 'params').map((each) => textOf(childOf(each, 'DefElem'), 'defname'))
  if (options.includes('concurrently')) return true
  return listOf(node, 'cmds').some((each) => {
    const command = childOf(each, 'AlterTableCmd')
    if (textOf(command, 'subtype') !== 'AT_DetachPartition') return false
    return childOf(childOf(command, 'def'), 'PartitionCmd')?.['concurrent'] === true
  })
}

/** ANALYZE is the other statement of this kind, and runs in a transaction. */
function isVacuum(node: unknown): boolean {
  return isTreeNode(node) && node['is_vacuumcmd'] === true
}

/**
 * Runs a statement without a transaction. Its locks are gone before anybody can look, so they are those that PostgreSQL documents,
 * on the relations that the parse tree names.
 */
export async function runBare(run: RunState, statement: ParsedStatement, index: number): Promise<StatementTrace> {
  const targets = await bareTargets(run, statement)
  const { outcome, elapsedMs } = await timed(run, statement)
  const trace = traceWithout(run, statement, index, outcome, elapsedMs)
  if (!outcome.ok) return trace
  const before = run.relations
  await refreshRelations(run)
  const rewrites = [...before.values()]
    .filter(({ oid, kind, filenode }) => {
      const isStored = kind === 'table' || kind === 'materialized view'
      return isStored && run.relations.get(oid)?.filenode !== filenode
    })
    .map(qualifiedNameOf)
  const work = documentedWork(statement, targets, parseDebugEvidence(outcome.notices), before)
  return withDurations(run, { ...trace, ...work, rewrites: rewrites.sort() })
}
