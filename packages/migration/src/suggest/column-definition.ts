import { propertyOf } from '../fingerprint/object-index.ts'
import { bareName } from '../fingerprint/renamed-objects.ts'
import type { SchemaObject } from '../model/schema.ts'
import { birthStatements, optionStatements } from './common-statements.ts'
import { identitySequence, type SchemaSide } from './schema-side.ts'
import { sequenceOptions } from './sequence-statements.ts'

/** Writes a column as CREATE TABLE and ADD COLUMN take it. */
export function columnDefinition(column: SchemaObject, side: SchemaSide): string {
  const value = (property: string): string | null => propertyOf(column, property)
  const notNull = value('not null')
  return [
    bareName(column),
    value('type'),
    ...(value('foreign options') === null ? [] : [`OPTIONS (${value('foreign options')})`]),
    ...(value('compression') === null ? [] : [`COMPRESSION ${value('compression')}`]),
    ...(value('collation') === null ? [] : [`COLLATE ${value('collation')}`]),
    ...(value('default') === null ? [] : [`DEFAULT ${value('default')}`]),
    ...(value('generated') === null
      ? []
      : [`GENERATED ALWAYS AS (${value('expression')}) ${value('generated')?.toUpperCase()}`]),
    ...(value('identity') === null ? [] : [identityClause(column, side)]),
    ...(notNull === null || notNull === 'not valid'
      ? []
      : [`NOT NULL${notNull === 'no inherit' ? ' NO INHERIT' : ''}`]),
  ].join(' ')
}

/** Writes GENERATED … AS IDENTITY with the parameters of its sequence. */
export function identityClause(column: SchemaObject, side: SchemaSide): string {
  const sequence = identitySequence(column, side)
  const options = sequence === null ? '' : ` (SEQUENCE NAME ${sequence.name} ${sequenceOptions(sequence)})`
  return `GENERATED ${propertyOf(column, 'identity')?.toUpperCase()} AS IDENTITY${options}`
}

/** Writes what a column has beside its definition. */
export function columnExtras(column: SchemaObject, side: SchemaSide): readonly string[] {
  const alter = `ALTER TABLE ${propertyOf(column, 'table')} ALTER COLUMN ${bareName(column)}`
  const storage = propertyOf(column, 'storage')
  const statistics = propertyOf(column, 'statistics')
  return [
    ...(storage === null ? [] : [`${alter} SET STORAGE ${storage.toUpperCase()}`]),
    ...(statistics === null ? [] : [`${alter} SET STATISTICS ${statistics}`]),
    ...optionStatements(alter, null, propertyOf(column, 'options')),
    ...(propertyOf(column, 'not null') === 'not valid'
      ? [`ALTER TABLE ${propertyOf(column, 'table')} ADD NOT NULL ${bareName(column)} NOT VALID`]
      : []),
    ...birthStatements(column, side),
  ]
}
