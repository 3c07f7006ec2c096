import type { DatabaseSession } from '@velocity/ports'
import { rowsOf } from '../sql/rows-of.ts'
import type { SeedTable } from './seed-catalog.ts'

/** Up to so many tables all of them are filled, whatever a change names. */
const ALL_UP_TO = 100

/** What reaches tables that a text does not name: code, whole schemas and types; and changed rows, by way of keys and triggers. */
const REACHES_FAR =
  /\b(?:do|execute|call|perform|cascade|schema|owned|type|domain|search_path|rename|trigger|insert|update|delete|truncate|merge|copy)\b|u&"/iu

/** Relations and routines that stand for tables of other names. */
const STANDS_FOR_OTHERS_SQL = `select pg_catalog.lower(c.relname) as name from pg_catalog.pg_class c
  where c.oid >= 16384 and (c.relkind in ('v', 'm', 'p', 'f') or exists (select from pg_catalog.pg_inherits i where i.inhparent = c.oid))
union select pg_catalog.lower(p.proname) from pg_catalog.pg_proc p where p.oid >= 16384
union select pg_catalog.lower(e.evtname) from pg_catalog.pg_event_trigger e`

/**
 * The tables that scripts can reach: those that a text of theirs names, those that refer to them, and all that these need rows of.
 *
 * Shape:  oids; null means all: there are few, or a script may reach tables that it does not name. Errs on that side.
 */
export async function tablesInReach(
  session: DatabaseSession,
  tables: readonly SeedTable[],
  scripts: readonly string[],
): Promise<ReadonlySet<string> | null> {
  if (tables.length <= ALL_UP_TO || scripts.some((text) => REACHES_FAR.test(text))) return null
  const text = scripts.join('\n').toLowerCase()
  const others = await rowsOf(session, STANDS_FOR_OTHERS_SQL)
  if (others.some(({ name }) => text.includes(name ?? ''))) return null
  const named = new Set(tables.filter(({ name }) => text.includes(name.toLowerCase())).map(({ oid }) => oid))
  const touched = tables.filter(
    ({ oid, foreignKeys }) => named.has(oid) || foreignKeys.some(({ parent }) => named.has(parent)),
  )
  return withParents(touched, tables)
}

function withParents(touched: readonly SeedTable[], tables: readonly SeedTable[]): ReadonlySet<string> {
  const parents = new Map(tables.map(({ oid, foreignKeys }) => [oid, foreignKeys.map(({ parent }) => parent)]))
  const reached = new Set(touched.map(({ oid }) => oid))
  // A set hands out what is added while it is walked.
  for (const oid of reached) for (const parent of parents.get(oid) ?? []) reached.add(parent)
  return reached
}
