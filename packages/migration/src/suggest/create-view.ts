import { propertyOf } from '../fingerprint/object-index.ts'
import { bareName } from '../fingerprint/renamed-objects.ts'
import type { SchemaObject } from '../model/schema.ts'
import { columnExtras } from './column-definition.ts'
import { birthStatements, optionList } from './common-statements.ts'
import type { SchemaSide } from './schema-side.ts'

/** Writes a view or materialised view with what its columns have of their own. */
export function createView(view: SchemaObject, side: SchemaSide): readonly string[] {
  const value = (property: string): string | null => propertyOf(view, property)
  const isMaterialized = view.kind === 'materialized view'
  const options = optionList(value('options'))
  const columns = (side.parts.get(view.name) ?? []).filter(({ kind }) => kind === 'column')
  const head = [
    `CREATE ${isMaterialized ? 'MATERIALIZED ' : ''}VIEW ${view.name}`,
    ...(value('access method') === null ? [] : [`USING ${value('access method')}`]),
    ...(options === '' ? [] : [`WITH (${options})`]),
    ...(value('tablespace') === null ? [] : [`TABLESPACE ${value('tablespace')}`]),
  ].join(' ')
  return [
    `${head} AS\n${(value('definition') ?? '').replace(/;\s*$/, '')}`,
    ...columns.flatMap((column) => [...defaultOf(column), ...columnExtras(column, side)]),
    ...birthStatements(view, side),
  ]
}

function defaultOf(column: SchemaObject): readonly string[] {
  const value = propertyOf(column, 'default')
  return value === null
    ? []
    : [`ALTER VIEW ${propertyOf(column, 'table')} ALTER COLUMN ${bareName(column)} SET DEFAULT ${value}`]
}
