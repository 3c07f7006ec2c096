import { type Relation, relationKindOf } from './relation.ts'

/** Relations by oid. */
export type RelationMap = ReadonlyMap<string, Relation>

/** One row: the level of messages (`level`), the server's version (`version`), and every relation of people (`relations`). */
export const RELATION_MAP_SQL = `select pg_catalog.current_setting('client_min_messages') as level,
  pg_catalog.current_setting('server_version_num') as version,
  pg_catalog.string_agg(pg_catalog.concat_ws(' ', c.oid, pg_catalog.quote_ident(n.nspname), pg_catalog.quote_ident(c.relname), c.relkind, c.relfilenode), E'\\n') as relations
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.oid >= 16384 and c.relkind in ('r','p','i','I','v','m','S','f') and c.relpersistence <> 't' and n.nspname !~ '^pg_toast'`

const IDENTIFIER = '(?:"(?:[^"]|"")*"|[^ "]+)'

/**
 * Reads the column `relations` of the query above.
 *
 * Errors: throws an `Error` for a text that the query cannot have written.
 */
export function parseRelationMap(text: string | null): RelationMap {
  const record = new RegExp(`(\\d+) (${IDENTIFIER}) (${IDENTIFIER}) (\\w) (\\d+)(?:\\n|$)`, 'uy')
  const relations = new Map<string, Relation>()
  if (text === null) return relations
  while (record.lastIndex < text.length) {
    const [, oid = '', schema = '', name = '', relkind = '', filenode = ''] = record.exec(text) ?? []
    const kind = relationKindOf(relkind)
    if (kind === null) throw new Error('the map of relations cannot be read')
    relations.set(oid, { oid, schema, name, kind, filenode })
  }
  return relations
}
