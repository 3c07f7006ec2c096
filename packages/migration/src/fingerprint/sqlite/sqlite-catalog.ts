import type { DatabaseSession, SqlRow } from '@velocity/ports'
import { rowsOf } from '../../sql/rows-of.ts'

/** What SQLite says of a schema, in rows. */
export interface SqliteCatalog {
  /** `type`, `name`, `tbl_name`, `sql`. */
  readonly schema: readonly SqlRow[]
  /** `name`, `type`, `wr`, `strict`. */
  readonly tables: readonly SqlRow[]
  /** `tbl`, and what `table_xinfo` gives. */
  readonly columns: readonly SqlRow[]
  /** `tbl`, and what `foreign_key_list` gives. */
  readonly foreignKeys: readonly SqlRow[]
  /** `tbl`, `idx`, `unique`, `origin` and a row for every column: `name`, `desc`, `coll`. */
  readonly indexes: readonly SqlRow[]
}

const TABLES = `SELECT name, type, wr, strict FROM pragma_table_list
WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`

/** Reads everything that a fingerprint needs, whether a transaction is open or not. */
export async function readSqliteCatalog(session: DatabaseSession): Promise<SqliteCatalog> {
  const of = (select: string, pragmas: string) =>
    rowsOf(session, `SELECT t.name AS tbl, ${select} FROM (${TABLES}) AS t, ${pragmas}`)
  return {
    tables: await rowsOf(session, TABLES),
    schema: await rowsOf(
      session,
      `SELECT type, name, tbl_name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    ),
    columns: await of(
      'x.cid, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden',
      'pragma_table_xinfo(t.name) AS x ORDER BY t.name, x.cid',
    ),
    foreignKeys: await of(
      'f.id, f."table", f."from", f."to", f.on_update, f.on_delete',
      'pragma_foreign_key_list(t.name) AS f ORDER BY t.name, f.id, f.seq',
    ),
    indexes: await of(
      'i.name AS idx, i."unique", i.origin, x.name, x."desc", x.coll',
      'pragma_index_list(t.name) AS i, pragma_index_xinfo(i.name) AS x WHERE x.key = 1 ORDER BY t.name, i.name, x.seqno',
    ),
  }
}
