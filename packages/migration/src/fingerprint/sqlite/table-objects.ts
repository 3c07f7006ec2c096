import type { SqlRow } from '@velocity/ports'
import type { SchemaObject } from '../../model/schema.ts'
import type { SqliteCatalog } from './sqlite-catalog.ts'
import { normaliseSqlite, quotedName } from './sqlite-tokens.ts'
import { readTableText, type TableText } from './table-text.ts'

/** One table with its columns and constraints. */
export function tableObjects(catalog: SqliteCatalog, table: SqlRow): readonly SchemaObject[] {
  const name = table['name'] ?? ''
  const own = quotedName(name)
  const sql = catalog.schema.find((row) => row['type'] === 'table' && row['name'] === name)?.['sql'] ?? ''
  const columns = catalog.columns.filter((row) => row['tbl'] === name)
  if (table['type'] === 'virtual') {
    return [{ kind: 'table', name: own, properties: { definition: normaliseSqlite(sql) } }]
  }
  const text = readTableText(sql)
  return [
    { kind: 'table', name: own, properties: { strict: flag(table['strict']), 'without rowid': flag(table['wr']) } },
    ...columns.map((row) => columnObject(own, row, text)),
    ...primaryKey(own, columns, catalog, name, text),
    ...uniqueConstraints(own, catalog, name),
    ...foreignKeys(own, catalog, name, text),
    ...text.checks.map((check) => constraint(own, `check (${check})`, {})),
  ]
}

function columnObject(table: string, row: SqlRow, text: TableText): SchemaObject {
  const name = quotedName(row['name'] ?? '')
  const written = text.columns.get(name.toLowerCase())
  return {
    kind: 'column',
    name: `${table}.${name}`,
    properties: {
      collation: written?.collation ?? null,
      conflict: written?.conflict ?? null,
      default: row['dflt_value'] == null ? null : normaliseSqlite(row['dflt_value']),
      expression: written?.generated ?? null,
      generated: row['hidden'] === '2' ? 'virtual' : row['hidden'] === '3' ? 'stored' : null,
      'not null': flag(row['notnull']),
      table,
      type: normaliseSqlite(row['type'] ?? '').toUpperCase(),
    },
  }
}

function primaryKey(
  table: string,
  columns: readonly SqlRow[],
  { indexes }: SqliteCatalog,
  name: string,
  { hasAutoincrement }: TableText,
): readonly SchemaObject[] {
  const key = columns.filter((row) => row['pk'] !== '0').sort((a, b) => Number(a['pk']) - Number(b['pk']))
  if (key.length === 0) return []
  const index = indexes.filter((row) => row['tbl'] === name && row['origin'] === 'pk')
  const properties = {
    autoincrement: flag(hasAutoincrement ? '1' : '0'),
    index: index.length === 0 ? null : list(index),
  }
  return [constraint(table, `primary key (${key.map((row) => quotedName(row['name'] ?? '')).join(', ')})`, properties)]
}

function uniqueConstraints(table: string, { indexes }: SqliteCatalog, name: string): readonly SchemaObject[] {
  const own = indexes.filter((row) => row['tbl'] === name && row['origin'] === 'u')
  return [...Map.groupBy(own, (row) => row['idx']).values()].map((rows) =>
    constraint(table, `unique (${names(rows, 'name')})`, { index: list(rows) }),
  )
}

function foreignKeys(
  table: string,
  { foreignKeys: all }: SqliteCatalog,
  name: string,
  { deferrable }: TableText,
): readonly SchemaObject[] {
  const own = all.filter((row) => row['tbl'] === name)
  return [...Map.groupBy(own, (row) => row['id']).values()].map((rows) => {
    const from = names(rows, 'from')
    const to = rows.some((row) => row['to'] == null) ? '' : ` (${names(rows, 'to')})`
    const target = quotedName(rows[0]?.['table'] ?? '')
    return constraint(table, `foreign key (${from}) references ${target}${to}`, {
      deferrable: deferrable.get(from.toLowerCase()) ?? null,
      'on delete': action(rows[0]?.['on_delete']),
      'on update': action(rows[0]?.['on_update']),
    })
  })
}

/** SQLite's constraints have no names that count: they are called by what they say. */
function constraint(table: string, definition: string, properties: SchemaObject['properties']): SchemaObject {
  return { kind: 'constraint', name: `${table}.${definition}`, properties: { ...properties, definition, table } }
}

function names(rows: readonly SqlRow[], key: string): string {
  return rows.map((row) => quotedName(row[key] ?? '')).join(', ')
}

function list(rows: readonly SqlRow[]): string {
  const columns = rows.map((row) => {
    const collation = row['coll'] === 'BINARY' ? '' : ` collate ${row['coll']?.toLowerCase()}`
    return `${quotedName(row['name'] ?? '')}${collation}${row['desc'] === '1' ? ' desc' : ''}`
  })
  return columns.join(', ')
}

function flag(value: string | null | undefined): string | null {
  return value === '1' ? 'true' : null
}

function action(value: string | null | undefined): string | null {
  return value === 'NO ACTION' ? null : (value?.toLowerCase() ?? null)
}
