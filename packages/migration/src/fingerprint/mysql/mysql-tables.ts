import type { SqlRow } from '@velocity/ports'
import type { SchemaObject } from '../../model/schema.ts'
import type { MysqlCatalog } from './mysql-catalog.ts'
import { mysqlName } from './mysql-name.ts'

/** One table or sequence with its columns, indexes and constraints. */
export function mysqlTable(catalog: MysqlCatalog, row: SqlRow): readonly SchemaObject[] {
  const own = row['table_name'] ?? ''
  const name = mysqlName(own)
  const created = withoutCounter(catalog.created.get(own) ?? '')
  if (row['table_type'] === 'SEQUENCE') return [{ kind: 'sequence', name, properties: { definition: created } }]
  const of = (rows: readonly SqlRow[]) => rows.filter((one) => one['table_name'] === own)
  return [
    { kind: 'table', name, properties: { options: optionsOf(created), type: row['table_type'] ?? null } },
    ...of(catalog.columns).map((column) => columnObject(name, column)),
    ...grouped(of(catalog.statistics), 'index_name').map((rows) => indexObject(name, rows)),
    ...grouped(of(catalog.foreignKeys), 'constraint_name').map((rows) => foreignKey(name, rows, catalog.database)),
    ...of(catalog.checks).map((check) => checkObject(name, check)),
  ]
}

/** The next number of a column that counts is data. */
function withoutCounter(created: string): string {
  return created.replace(/ AUTO_INCREMENT=\d+/g, '')
}

/** Engine, character set, row format, comment and partitions: what stands behind the list of columns. */
function optionsOf(created: string): string {
  const at = created.lastIndexOf('\n) ')
  return at < 0
    ? ''
    : created
        .slice(at + 3)
        .replace(/\s+/g, ' ')
        .trim()
}

function columnObject(table: string, row: SqlRow): SchemaObject {
  const expression = row['generation_expression'] ?? ''
  return {
    kind: 'column',
    name: `${table}.${mysqlName(row['column_name'] ?? '')}`,
    properties: {
      charset: row['character_set_name'] ?? null,
      collation: row['collation_name'] ?? null,
      comment: row['column_comment'] || null,
      default: row['column_default'] ?? null,
      expression: expression === '' ? null : expression,
      extra: row['extra'] || null,
      'not null': row['is_nullable'] === 'NO' ? 'true' : null,
      table,
      type: row['column_type'] ?? null,
    },
  }
}

function indexObject(table: string, rows: readonly SqlRow[]): SchemaObject {
  const [first = {}] = rows
  const name = first['index_name'] ?? ''
  const type = first['index_type'] ?? 'BTREE'
  const kind = name === 'PRIMARY' ? 'PRIMARY KEY' : first['non_unique'] === '0' ? 'UNIQUE KEY' : 'KEY'
  const special = type === 'BTREE' ? kind : `${type} ${kind}`
  const isHidden = first['is_visible'] === 'NO' || first['ignored'] === 'YES'
  return {
    kind: 'index',
    name: `${table}.${mysqlName(name)}`,
    properties: {
      comment: first['index_comment'] || null,
      definition: `${special} (${rows.map(partOf).join(', ')})`,
      invisible: isHidden ? 'true' : null,
      table,
    },
  }
}

function partOf(row: SqlRow): string {
  const column = row['column_name'] == null ? `(${row['expression'] ?? ''})` : mysqlName(row['column_name'])
  const length = row['sub_part'] == null ? '' : `(${row['sub_part']})`
  return `${column}${length}${row['collation'] === 'D' ? ' DESC' : ''}`
}

function foreignKey(table: string, rows: readonly SqlRow[], database: string): SchemaObject {
  const [first = {}] = rows
  const schema = first['referenced_table_schema'] ?? ''
  const target = `${schema === database ? '' : `${mysqlName(schema)}.`}${mysqlName(first['referenced_table_name'] ?? '')}`
  const list = (key: string) => rows.map((row) => mysqlName(row[key] ?? '')).join(', ')
  const rules = `ON DELETE ${first['delete_rule']} ON UPDATE ${first['update_rule']}`
  return {
    kind: 'constraint',
    name: `${table}.${mysqlName(first['constraint_name'] ?? '')}`,
    properties: {
      definition: `FOREIGN KEY (${list('column_name')}) REFERENCES ${target} (${list('referenced_column_name')}) ${rules}`,
      table,
    },
  }
}

/** A name of a check may be that of a foreign key of the same table, or of its column. */
function checkObject(table: string, row: SqlRow): SchemaObject {
  return {
    kind: 'check',
    name: `${table}.${mysqlName(row['constraint_name'] ?? '')}`,
    properties: {
      definition: `CHECK (${row['check_clause'] ?? ''})`,
      enforced: row['enforced'] === 'NO' ? 'false' : null,
      table,
    },
  }
}

function grouped(rows: readonly SqlRow[], key: string): readonly (readonly SqlRow[])[] {
  return [...Map.groupBy(rows, (row) => row[key]).values()]
}
