import type { ParsedStatement } from '@velocity/ports'
import type { IndexBuild, LockMode, StatementTrace, TableLock } from '../model/trace.ts'
import type { BareTarget } from './bare-targets.ts'
import type { DebugEvidence } from './debug-evidence.ts'
import { qualifiedNameOf, unquoted } from './relation.ts'
import type { RelationMap } from './relation-map.ts'
import { childOf, isTreeNode, listOf, textOf } from './tree.ts'

/**
 * What PostgreSQL documents for a statement that runs without a transaction.
 *
 * Source: PostgreSQL, chapter "Explicit Locking", and the pages of the statements. DETACH PARTITION CONCURRENTLY takes ACCESS
 *         EXCLUSIVE on the partition in its second transaction.
 */
export function documentedWork(
  { kind, node }: ParsedStatement,
  targets: readonly BareTarget[],
  debug: DebugEvidence,
  relations: RelationMap,
): Pick<StatementTrace, 'locks' | 'indexBuilds'> {
  const modes = modesOf(kind, node)
  if (modes === null) return { locks: [], indexBuilds: [] }
  const isEverything = targets.length === 0 && isDatabaseWide(kind)
  const locks = new Map<string, TableLock>()
  const lock = (oid: string, mode: LockMode, isNamed: boolean): void => {
    const relation = relations.get(oid)
    if (relation === undefined || locks.has(oid)) return
    locks.set(oid, { relation: qualifiedNameOf(relation), kind: relation.kind, mode, isNamed })
  }
  for (const [position, { oid }] of targets.entries()) lock(oid, position === 0 ? modes.first : modes.others, true)
  for (const { table, indexes } of targets) {
    if (table !== null) lock(table, modes.first, false)
    if (modes.isOnIndexes) for (const index of indexes) lock(index, modes.first, false)
  }
  if (isEverything) {
    for (const { oid, kind: relkind } of relations.values()) {
      if (relkind === 'table' || relkind === 'materialized view') lock(oid, modes.first, false)
    }
  }
  const sorted = [...locks.values()].sort((a, b) => (a.relation < b.relation ? -1 : 1))
  return { locks: sorted, indexBuilds: buildsOf(kind, node, debug, relations, locks) }
}

interface Modes {
  readonly first: LockMode
  /** Of further relations that the statement names: the partition of DETACH, the other tables of VACUUM. */
  readonly others: LockMode
  readonly isOnIndexes: boolean
}

function modesOf(kind: string, node: unknown): Modes | null {
  const shared: LockMode = 'SHARE UPDATE EXCLUSIVE'
  const exclusive: LockMode = 'ACCESS EXCLUSIVE'
  switch (kind) {
    case 'IndexStmt':
    case 'DropStmt':
      return { first: shared, others: shared, isOnIndexes: false }
    case 'ReindexStmt':
      if (optionsOf(node, 'params').has('concurrently')) return { first: shared, others: shared, isOnIndexes: true }
      return { first: 'SHARE', others: 'SHARE', isOnIndexes: false }
    case 'AlterTableStmt':
      return { first: shared, others: exclusive, isOnIndexes: false }
    case 'VacuumStmt': {
      const mode = optionsOf(node, 'options').has('full') ? exclusive : shared
      return { first: mode, others: mode, isOnIndexes: mode === exclusive }
    }
    case 'ClusterStmt':
      return { first: exclusive, others: exclusive, isOnIndexes: true }
    default:
      return null
  }
}

function isDatabaseWide(kind: string): boolean {
  return kind === 'VacuumStmt' || kind === 'ReindexStmt' || kind === 'ClusterStmt'
}

function optionsOf(node: unknown, field: string): ReadonlySet<string | null> {
  return new Set(listOf(node, field).map((each) => textOf(childOf(each, 'DefElem'), 'defname')))
}

/** Tables that hold no lock of the statement are not its own: their names only look alike. */
function buildsOf(
  kind: string,
  node: unknown,
  debug: DebugEvidence,
  relations: RelationMap,
  locks: ReadonlyMap<string, TableLock>,
): readonly IndexBuild[] {
  const tables = [...locks.keys()].flatMap((oid) => relations.get(oid) ?? [])
  const isConcurrent =
    kind !== 'VacuumStmt' &&
    kind !== 'ClusterStmt' &&
    (kind !== 'ReindexStmt' || optionsOf(node, 'params').has('concurrently'))
  return debug.builds.flatMap(({ index, table }): readonly IndexBuild[] => {
    const found = tables.find(({ name }) => unquoted(name) === table)
    if (found === undefined) return []
    const name = kind === 'ReindexStmt' ? index.replace(/_ccnew\d*$/u, '') : index
    const written = /^[a-z_][a-z0-9_]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`
    const isUnique = isTreeNode(node) && node['unique'] === true
    return [{ relation: qualifiedNameOf(found), index: `${found.schema}.${written}`, isUnique, isConcurrent }]
  })
}
