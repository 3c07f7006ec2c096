import type { DatabaseSession } from '@velocity/ports'
import type { SchemaFingerprint, SchemaObject } from '../../model/schema.ts'
import { compareTexts } from '../compare-texts.ts'
import { readMysqlCatalog } from './mysql-catalog.ts'
import { mysqlName } from './mysql-name.ts'
import { mysqlPrograms } from './mysql-programs.ts'
import { mysqlTable } from './mysql-tables.ts'

/** What a fingerprint leaves out. */
export interface MysqlFingerprintOptions {
  /** Tables with everything that hangs on them, for example `schema_migrations`, without quotes. */
  readonly exclude: readonly string[]
}

/**
 * Reads everything that the session's database is made of, on MySQL and MariaDB. Numbers that a table has counted to are data.
 *
 * Shape:  sorted by kind, then name. The name of the database is no part of it.
 * Errors: throws an `Error` when the session is lost, or has no database.
 */
export async function readMysqlFingerprint(
  session: DatabaseSession,
  { exclude }: MysqlFingerprintOptions,
): Promise<SchemaFingerprint> {
  const excluded = new Set(exclude.map((name) => name.toLowerCase()))
  const isOwn = (name: string | null | undefined) => !excluded.has((name ?? '').toLowerCase())
  const catalog = await readMysqlCatalog(session)
  if (catalog.database === '')
    throw new Error('The session has no database: a statement dropped it, or USE went elsewhere.')
  const tables = catalog.tables.filter((row) => row['table_type'] !== 'VIEW' && isOwn(row['table_name']))
  const [database = {}] = catalog.schemata
  const own: SchemaObject = {
    kind: 'database',
    name: 'database',
    properties: {
      charset: database['default_character_set_name'] ?? null,
      collation: database['default_collation_name'] ?? null,
    },
  }
  const objects = [own, ...tables.flatMap((row) => mysqlTable(catalog, row)), ...mysqlPrograms(catalog, isOwn)]
  const columns = Map.groupBy(catalog.columns, (row) => row['table_name'])
  const names = tables.map((row) => row['table_name'] ?? '').sort(compareTexts)
  return {
    objects: objects.sort((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.name, b.name)),
    columnOrder: Object.fromEntries(
      names.map((name) => [
        mysqlName(name),
        (columns.get(name) ?? []).map((row) => mysqlName(row['column_name'] ?? '')),
      ]),
    ),
  }
}
