import type { SqlOutcome, SqlRow } from '@velocity/ports'
import { LOCK_MODES, type LockMode } from '../model/trace.ts'
import { unreadableDatabase } from '../sql/unreadable-database.ts'
import { type Relation, relationKindOf } from './relation.ts'

/** What the transaction has done so far to one relation. */
export interface RelationState {
  readonly oid: string
  readonly modes: ReadonlySet<LockMode>
  /** null when it is gone, or none of people's: a TOAST table, a temporary one. */
  readonly relation: Relation | null
  readonly isVisible: boolean
  readonly isUnique: boolean
  readonly scans: number
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
}

/** What the transaction has done so far. */
export interface Observation {
  /** The level of messages that is set now. */
  readonly level: string
  readonly states: ReadonlyMap<string, RelationState>
}

/** Before a transaction has done anything. */
export const NOTHING_DONE: ReadonlyMap<string, RelationState> = new Map()

/**
 * The query of an observation, one row. It locks only relations of the system, which are left out.
 * From version 15 on it has the counters of the transaction start at zero behind it; before, they go on.
 */
export function observationSql(serverVersion: number): string {
  const flush = serverVersion >= 150000 ? 'pg_catalog.pg_stat_force_next_flush()::text' : 'null'
  return `select pg_catalog.current_setting('client_min_messages') as level, ${flush} as flush,
 (select pg_catalog.json_agg(pg_catalog.json_build_array(l.relation::text, l.modes, c.relkind, c.relfilenode::text,
   pg_catalog.quote_ident(n.nspname), pg_catalog.quote_ident(c.relname), c.relpersistence,
   pg_catalog.pg_table_is_visible(c.oid), x.indisunique,
   pg_catalog.pg_stat_get_xact_numscans(l.relation), pg_catalog.pg_stat_get_xact_tuples_inserted(l.relation),
   pg_catalog.pg_stat_get_xact_tuples_updated(l.relation), pg_catalog.pg_stat_get_xact_tuples_deleted(l.relation)))
  from (select relation, pg_catalog.string_agg(mode, ',') as modes from pg_catalog.pg_locks
    where pid = pg_catalog.pg_backend_pid() and locktype = 'relation' and granted and relation >= 16384 group by relation) l
  left join pg_catalog.pg_class c on c.oid = l.relation
  left join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  left join pg_catalog.pg_index x on x.indexrelid = l.relation) as states`
}

/**
 * Reads the answer to the query above.
 *
 * Errors: `UserError` VEL_ENGINE_UNREADABLE when the query failed: the session is lost, or a statement took away what it needs.
 */
export function parseObservation(outcome: SqlOutcome): Observation {
  if (!outcome.ok) throw unreadableDatabase('the list of locks', outcome.failure)
  const [row] = outcome.rows
  if (row === undefined) throw new Error('the locks cannot be read: no row')
  const { level, states } = row as { readonly level: string; readonly states: string | null }
  const records = JSON.parse(states ?? '[]') as readonly StateRecord[]
  return { level, states: new Map(records.map((record) => [record[0], stateOf(record)])) }
}

/** The counters of every relation that has any, for servers before version 15. */
export const COUNTERS_SQL = `select relid::text as oid, seq_scan, n_tup_ins, n_tup_upd, n_tup_del
from pg_catalog.pg_stat_xact_user_tables where seq_scan + n_tup_ins + n_tup_upd + n_tup_del > 0`

/** Reads the rows of the query above: relations without a lock. */
export function parseCounters(rows: readonly SqlRow[]): ReadonlyMap<string, RelationState> {
  const numberOf = (text: string | null | undefined): number => Number(text ?? '0')
  return new Map(
    rows.map((row) => {
      const oid = row['oid'] ?? ''
      const state: RelationState = {
        oid,
        modes: new Set(),
        relation: null,
        isVisible: true,
        isUnique: false,
        scans: numberOf(row['seq_scan']),
        inserted: numberOf(row['n_tup_ins']),
        updated: numberOf(row['n_tup_upd']),
        deleted: numberOf(row['n_tup_del']),
      }
      return [oid, state]
    }),
  )
}

type StateRecord = readonly [
  oid: string,
  modes: string,
  relkind: string | null,
  filenode: string | null,
  schema: string | null,
  name: string | null,
  persistence: string | null,
  isVisible: boolean | null,
  isUnique: boolean | null,
  scans: number,
  inserted: number,
  updated: number,
  deleted: number,
]

function stateOf(record: StateRecord): RelationState {
  const [oid, modes, relkind, filenode, schema, name, persistence, isVisible, isUnique, ...counters] = record
  const kind = relkind === null || persistence === 't' ? null : relationKindOf(relkind)
  const [scans, inserted, updated, deleted] = counters
  return {
    oid,
    modes: new Set(modes.split(',').flatMap((mode) => MODES.get(mode) ?? [])),
    relation: kind === null ? null : { oid, schema: schema ?? '', name: name ?? '', kind, filenode: filenode ?? '' },
    isVisible: isVisible ?? true,
    isUnique: isUnique === true,
    scans,
    inserted,
    updated,
    deleted,
  }
}

/** `AccessShareLock` → `ACCESS SHARE`. */
const MODES: ReadonlyMap<string, LockMode> = new Map(
  LOCK_MODES.map((mode) => [
    `${mode
      .split(' ')
      .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
      .join('')}Lock`,
    mode,
  ]),
)
