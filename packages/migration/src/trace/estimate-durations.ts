import type { Duration, StatementTrace } from '../model/trace.ts'
import { type ProductionStats, statsOf, type TableStats } from './production-stats.ts'
import { childOf, isTreeNode, textOf } from './tree.ts'

/** Measured on two cores with two million rows of 80 bytes, everything cached: a cold cache takes three to ten times as long. */
export const REWRITE_BYTES_PER_SECOND = 140_000_000
/** Rows that a check, a NOT NULL or a foreign key reads. */
export const SCAN_ROWS_PER_SECOND = 25_000_000
/** Rows that go into one index. */
export const INDEX_ROWS_PER_SECOND = 2_700_000
/** Rows that are written one by one: UPDATE, DELETE, INSERT. */
export const CHANGE_ROWS_PER_SECOND = 470_000

/** What a statement must show to be estimated. */
export type EstimatedWork = Pick<
  StatementTrace,
  'node' | 'kind' | 'rewrites' | 'scans' | 'indexBuilds' | 'rowChanges' | 'locks'
>

/**
 * What a statement takes at the size of production.
 *
 * Shape:  one duration per relation and work, in the order rewrite, scan, index build, row change; a relation that is written anew is
 *         not counted as scanned, and tables that the statistics do not have are left out.
 *         An UPDATE or DELETE counts as one that changes every row, unless its WHERE compares a column with a constant: on a scratch
 *         database nobody knows how many rows it meets.
 * Units:  milliseconds with a warm cache, rounded up.
 */
export function estimateDurations(work: EstimatedWork, stats: ProductionStats): readonly Duration[] {
  const of = (
    relation: string,
    kind: Duration['work'],
    secondsOf: (table: TableStats) => number,
  ): readonly Duration[] => {
    const table = statsOf(stats, relation)
    return table === null ? [] : [{ relation, work: kind, estimateMs: Math.ceil(secondsOf(table) * 1000) }]
  }
  const scanned = distinct(work.scans.map(({ relation }) => relation)).filter((name) => !work.rewrites.includes(name))
  const built = distinct(work.indexBuilds.map(({ relation }) => relation))
  return [
    ...work.rewrites.flatMap((name) => of(name, 'rewrite', ({ bytes }) => bytes / REWRITE_BYTES_PER_SECOND)),
    ...scanned.flatMap((name) => of(name, 'scan', ({ rows }) => rows / SCAN_ROWS_PER_SECOND)),
    ...built.flatMap((name) => {
      const builds = work.indexBuilds.filter(({ relation }) => relation === name).length
      return of(name, 'index build', ({ rows }) => (builds * rows) / INDEX_ROWS_PER_SECOND)
    }),
    ...changedWhole(work).flatMap((name) => of(name, 'row change', ({ rows }) => rows / CHANGE_ROWS_PER_SECOND)),
  ]
}

/** Tables whose rows may all be changed. */
function changedWhole({ kind, node, locks }: EstimatedWork): readonly string[] {
  if (kind !== 'UpdateStmt' && kind !== 'DeleteStmt') return []
  if (isSelective(childOf(node, 'whereClause'))) return []
  const name = textOf(childOf(node, 'relation'), 'relname')
  const target = locks.find(({ relation, isNamed, kind: relkind, mode }) => {
    const isTable = relkind === 'table' || relkind === 'partitioned table'
    return (
      isTable &&
      isNamed &&
      mode === 'ROW EXCLUSIVE' &&
      (relation.endsWith(`.${name}`) || relation.endsWith(`."${name}"`))
    )
  })
  return target === undefined ? [] : [target.relation]
}

/** `column = constant`, or `column IN (constants)`. */
function isSelective(where: unknown): boolean {
  const comparison = childOf(where, 'A_Expr')
  if (comparison === null) return false
  const kind = textOf(comparison, 'kind')
  const operator = JSON.stringify(comparison['name'] ?? null)
  if ((kind !== 'AEXPR_OP' && kind !== 'AEXPR_IN') || !operator.includes('"="')) return false
  const right = comparison['rexpr']
  return childOf(comparison, 'lexpr') !== null && isTreeNode(right) && ('A_Const' in right || 'List' in right)
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
