import type { IndexBuild, RowChange, TableScan } from '../model/trace.ts'
import type { DebugEvidence } from './debug-evidence.ts'
import type { RelationState } from './observation.ts'
import { qualifiedNameOf, type Relation, unquoted } from './relation.ts'
import type { RelationMap } from './relation-map.ts'
import { scanReason } from './scan-reason.ts'

/** What running a statement left to see. */
export interface Evidence {
  readonly kind: string
  readonly node: unknown
  readonly before: ReadonlyMap<string, RelationState>
  readonly after: ReadonlyMap<string, RelationState>
  /** Those that were there before the script began, with the names and files that they had before the statement. */
  readonly relations: RelationMap
  readonly debug: DebugEvidence
  /** Tables with a foreign key that was checked. */
  readonly foreignKeyTables: readonly string[]
}

/** Tables and materialized views that got another file. TRUNCATE gives one too, and writes nothing. */
export function rewritesOf({ kind, after, relations }: Evidence): readonly string[] {
  if (kind === 'TruncateStmt') return []
  return tablesOf(after, relations)
    .filter(({ state, relation }) => state.relation !== null && state.relation.filenode !== relation.filenode)
    .map(({ relation }) => qualifiedNameOf(relation))
    .sort()
}

/** Rows that were written. Counters survive a rollback to a savepoint. */
export function rowChangesOf(
  { before, after, relations }: Evidence,
  rewrites: readonly string[],
): readonly RowChange[] {
  return tablesOf(after, relations).flatMap(({ state, relation }): readonly RowChange[] => {
    const past = before.get(state.oid)
    const name = qualifiedNameOf(relation)
    const inserted = Math.max(0, state.inserted - (past?.inserted ?? 0))
    const updated = Math.max(0, state.updated - (past?.updated ?? 0))
    const deleted = Math.max(0, state.deleted - (past?.deleted ?? 0))
    if (inserted + updated + deleted === 0 || rewrites.includes(name)) return []
    return [{ relation: name, inserted, updated, deleted }]
  })
}

/** Indexes that were built, from what the server said. Those of TRUNCATE are empty. */
export function indexBuildsOf({ kind, after, relations, debug }: Evidence): readonly IndexBuild[] {
  if (kind === 'TruncateStmt') return []
  const tables = tablesOf(after, relations)
  return debug.builds.flatMap(({ index, table }): readonly IndexBuild[] => {
    const states = [...after.values()].filter((state) => nameOf(state, relations) === index)
    const found = tables.find(({ relation }) => unquoted(relation.name) === table)
    if (found === undefined) return []
    const { schema } = found.relation
    const state = states.find((each) => each.relation?.schema === schema) ?? states[0]
    const name = state?.relation?.name ?? quoted(index)
    const isUnique = state?.isUnique === true
    return [{ relation: qualifiedNameOf(found.relation), index: `${schema}.${name}`, isUnique, isConcurrent: false }]
  })
}

/** Tables that were read whole to check something. An index build reads its table too: it counts here only when it is a constraint's. */
export function scansOf(
  evidence: Evidence,
  rewrites: readonly string[],
  builds: readonly IndexBuild[],
): readonly TableScan[] {
  const { kind, node, before, after, relations, debug, foreignKeyTables } = evidence
  const scans: TableScan[] = []
  for (const { state, relation } of tablesOf(after, relations)) {
    const name = qualifiedNameOf(relation)
    const isRead = state.scans > (before.get(state.oid)?.scans ?? 0)
    const isVerified = isRead && debug.verified.includes(unquoted(relation.name))
    if (!rewrites.includes(name)) {
      const reason = scanReason(kind, node, isVerified, isRead)
      if (reason !== null) scans.push({ relation: name, reason })
      const reasons = new Set(
        builds.filter((build) => build.relation === name).map((build) => constraintOf(evidence, build)),
      )
      for (const each of reasons) if (each !== null) scans.push({ relation: name, reason: each })
    }
    if (foreignKeyTables.includes(state.oid)) scans.push({ relation: name, reason: 'foreign key' })
  }
  return scans
}

function constraintOf({ kind, relations, after }: Evidence, build: IndexBuild): 'unique' | 'exclusion' | null {
  if (kind !== 'AlterTableStmt') return null
  const isOld = [...after.values()].some(({ oid }) => {
    const relation = relations.get(oid)
    return relation !== undefined && qualifiedNameOf(relation) === build.index
  })
  if (isOld) return null
  return build.isUnique ? 'unique' : 'exclusion'
}

interface TouchedTable {
  readonly state: RelationState
  readonly relation: Relation
}

function tablesOf(after: ReadonlyMap<string, RelationState>, relations: RelationMap): readonly TouchedTable[] {
  return [...after.values()].flatMap((state) => {
    const relation = relations.get(state.oid)
    const isTable = relation?.kind === 'table' || relation?.kind === 'materialized view'
    return relation !== undefined && isTable ? [{ state, relation }] : []
  })
}

function nameOf(state: RelationState, relations: RelationMap): string {
  return unquoted(state.relation?.name ?? relations.get(state.oid)?.name ?? '')
}

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}
