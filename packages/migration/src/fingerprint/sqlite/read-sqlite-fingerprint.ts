import type { DatabaseSession, SqlRow } from '@velocity/ports'
import type { SchemaFingerprint, SchemaObject } from '../../model/schema.ts'
import { compareTexts } from '../compare-texts.ts'
import { readSqliteCatalog, type SqliteCatalog } from './sqlite-catalog.ts'
import { normaliseSqlite, quotedName } from './sqlite-tokens.ts'
import { tableObjects } from './table-objects.ts'

/** What a fingerprint leaves out. */
export interface SqliteFingerprintOptions {
  /** Tables with everything that hangs on them, for example `schema_migrations`, without quotes. */
  readonly exclude: readonly string[]
}

/**
 * Reads everything that a schema of SQLite is made of. Texts are compared without regard to case, spaces, comments and the quotes
 * of names, so that a table that was built anew is the one that was there.
 *
 * Shape:  sorted by kind, then name. Constraints are called by what they say, since SQLite's have no names that count.
 * Errors: throws an `Error` when the session is lost.
 */
export async function readSqliteFingerprint(
  session: DatabaseSession,
  { exclude }: SqliteFingerprintOptions,
): Promise<SchemaFingerprint> {
  const excluded = new Set(exclude.map((name) => name.toLowerCase()))
  const isOwn = (name: string | null | undefined) => !excluded.has((name ?? '').toLowerCase())
  const catalog = await readSqliteCatalog(session)
  const tables = catalog.tables.filter((row) => isOwn(row['name']))
  const rest = catalog.schema.filter((row) => row['type'] !== 'table' && isOwn(row['tbl_name']) && isOwn(row['name']))
  const objects = [...tables.flatMap((table) => tableObjects(catalog, table)), ...rest.map(objectOf)]
  return {
    objects: numbered(objects).sort((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.name, b.name)),
    columnOrder: columnOrder(catalog, tables),
  }
}

function objectOf(row: SqlRow): SchemaObject {
  const table = quotedName(row['tbl_name'] ?? '')
  const definition = normaliseSqlite(row['sql'] ?? '').replace(/^create /, 'CREATE ')
  const kind = row['type'] ?? ''
  const name = quotedName(row['name'] ?? '')
  if (kind === 'view') return { kind, name, properties: { definition } }
  return { kind, name: kind === 'trigger' ? `${table}.${name}` : name, properties: { definition, table } }
}

/** What stands there twice, word by word, is told apart by a number. */
function numbered(objects: readonly SchemaObject[]): SchemaObject[] {
  const counts = new Map<string, number>()
  return objects.map((object) => {
    const key = `${object.kind}\n${object.name}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? object : { ...object, name: `${object.name} #${count}` }
  })
}

function columnOrder(catalog: SqliteCatalog, tables: readonly SqlRow[]): Readonly<Record<string, readonly string[]>> {
  const names = tables.map((row) => row['name'] ?? '').sort(compareTexts)
  const columns = Map.groupBy(catalog.columns, (row) => row['tbl'])
  return Object.fromEntries(
    names.map((name) => [quotedName(name), (columns.get(name) ?? []).map((row) => quotedName(row['name'] ?? ''))]),
  )
}
