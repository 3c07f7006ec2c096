import type { ParsedStatement } from '@velocity/ports'
import { rowsOf } from '../sql/rows-of.ts'
import { namedRelations } from './named-relations.ts'
import type { RunState } from './run-state.ts'
import { identifier, literal } from './sql-text.ts'

/** A relation that a statement names, and what belongs to it. By oid. */
export interface BareTarget {
  readonly oid: string
  /** The table of an index. */
  readonly table: string | null
  /** The indexes of a table. */
  readonly indexes: readonly string[]
}

/** Finds the relations that a statement names, as the server would; [] when it names none that exist. */
export async function bareTargets(run: RunState, { node }: ParsedStatement): Promise<readonly BareTarget[]> {
  const names = namedRelations(node).map(({ schema, name }) =>
    schema === null ? identifier(name) : `${identifier(schema)}.${identifier(name)}`,
  )
  if (names.length === 0) return []
  const values = names.map((name) => `(pg_catalog.to_regclass(${literal(name)}))`).join(', ')
  const rows = await rowsOf(
    run.session,
    `select r.oid::oid::text as oid, (select x.indrelid::text from pg_catalog.pg_index x where x.indexrelid = r.oid) as "table",
      (select pg_catalog.string_agg(x.indexrelid::text, ' ') from pg_catalog.pg_index x where x.indrelid = r.oid) as indexes
     from (values ${values}) r (oid) where r.oid is not null`,
  )
  return rows.map((row) => ({
    oid: row['oid'] ?? '',
    table: row['table'] ?? null,
    indexes: row['indexes']?.split(' ') ?? [],
  }))
}
