import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import { alterTable } from './alter-table.ts'
import { columnDefinition, columnExtras } from './column-definition.ts'
import { birthStatements, optionList } from './common-statements.ts'
import { columnsOf, type SchemaSide } from './schema-side.ts'

/** Writes a table with its columns in their order, without constraints, indexes and the like. */
export function createTable(table: SchemaObject, side: SchemaSide): readonly string[] {
  const value = (property: string): string | null => propertyOf(table, property)
  const columns = columnsOf(table.name, side)
  const own = columns.filter((column) => propertyOf(column, 'inherited') !== 'true')
  const options = [
    optionList(value('options')),
    optionList(value('toast options')).replaceAll(/(^|, )(?=\w+ = )/g, '$1toast.'),
  ].filter((list) => list !== '')
  const isForeign = table.kind === 'foreign table'
  const head = `CREATE ${value('persistence') === null ? '' : 'UNLOGGED '}${isForeign ? 'FOREIGN ' : ''}TABLE ${table.name}`
  const definitions = own.map((column) => `\n  ${columnDefinition(column, side)}`).join(',')
  const shape =
    value('partition of') === null
      ? value('of type') === null
        ? ` (${definitions}${definitions === '' ? '' : '\n'})`
        : ` OF ${value('of type')}`
      : ` PARTITION OF ${value('partition of')} ${value('partition bound')}`
  const tail = [
    ...(value('inherits') === null ? [] : [`INHERITS (${value('inherits')})`]),
    ...(value('partition by') === null ? [] : [`PARTITION BY ${value('partition by')}`]),
    ...(isForeign ? [`SERVER ${value('server')}`] : []),
    ...(value('foreign options') === null ? [] : [`OPTIONS (${value('foreign options')})`]),
    ...(value('access method') === null ? [] : [`USING ${value('access method')}`]),
    ...(options.length === 0 ? [] : [`WITH (${options.join(', ')})`]),
    ...(value('tablespace') === null ? [] : [`TABLESPACE ${value('tablespace')}`]),
  ].join(' ')
  const bare = {
    ...table,
    properties: pick(table, [
      'partition of',
      'partition bound',
      'inherits',
      'of type',
      'options',
      'toast options',
      'persistence',
      'access method',
      'tablespace',
      'owner',
      'acl',
      'comment',
      'replica identity',
      'foreign options',
      'server',
      'partition by',
    ]),
  }
  return [
    `${head}${shape}${tail === '' ? '' : ` ${tail}`}`,
    ...columns.flatMap((column) => columnExtras(column, side)),
    ...alterTable(bare, table),
    ...birthStatements(table, side),
  ]
}

function pick(object: SchemaObject, keys: readonly string[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(keys.map((key) => [key, propertyOf(object, key)]))
}
