import { propertyOf } from '../fingerprint/object-index.ts'
import { bareName } from '../fingerprint/renamed-objects.ts'
import type { SchemaObject } from '../model/schema.ts'
import { conversionOf } from './column-conversion.ts'
import { identityClause } from './column-definition.ts'
import { commonStatements, optionStatements } from './common-statements.ts'
import type { SchemaSide } from './schema-side.ts'

/** How a column is changed: what must go before anything else, and what follows when the things it needs are there. */
export interface ColumnAlteration {
  readonly release: readonly string[]
  readonly statements: readonly string[]
}

/** Says whether a change of a column needs a new one: a generated expression cannot be put on an old column. */
export function needsNewColumn(present: SchemaObject, wanted: SchemaObject): boolean {
  const generated = propertyOf(wanted, 'generated')
  if (generated === null) return propertyOf(present, 'generated') === 'virtual'
  return (
    generated !== propertyOf(present, 'generated') ||
    propertyOf(wanted, 'expression') !== propertyOf(present, 'expression')
  )
}

/** Writes what turns the column `present` into `wanted`. `isRetyped`: its type is made anew under the same name; `isLoosened`: so is what its default calls. */
export function alterColumn(
  present: SchemaObject,
  wanted: SchemaObject,
  side: SchemaSide,
  { isRetyped, isLoosened }: { readonly isRetyped: boolean; readonly isLoosened: boolean },
): ColumnAlteration {
  const table = propertyOf(wanted, 'table') ?? ''
  const alter = `ALTER TABLE ${table} ALTER COLUMN ${bareName(wanted)}`
  const now = (property: string): string | null => propertyOf(present, property)
  const then = (property: string): string | null => propertyOf(wanted, property)
  const differs = (property: string): boolean => now(property) !== then(property)
  const hasNewType = isRetyped || differs('type') || differs('collation')
  const isReleased = now('default') !== null && (hasNewType || isLoosened || differs('default'))
  const generated = now('generated') !== null && then('generated') === null ? [`${alter} DROP EXPRESSION`] : []
  const collation = then('collation') ?? (differs('collation') ? 'pg_catalog."default"' : null)
  const type = `${alter} TYPE ${then('type')}${collation === null ? '' : ` COLLATE ${collation}`}`
  return {
    release: [
      ...(isReleased ? [`${alter} DROP DEFAULT`] : []),
      ...(now('identity') !== null && then('identity') === null ? [`${alter} DROP IDENTITY`] : []),
    ],
    statements: [
      ...generated,
      ...(hasNewType
        ? [`${type}${conversionOf(bareName(wanted), now('type') ?? '', then('type') ?? '', isRetyped)}`]
        : []),
      ...notNull(table, alter, present, wanted),
      ...(then('default') !== null && (isReleased || differs('default'))
        ? [`${alter} SET DEFAULT ${then('default')}`]
        : []),
      ...identity(alter, present, wanted, side),
      ...(differs('storage')
        ? [`${alter} SET STORAGE ${(then('storage') ?? storageOf(then('type') ?? '')).toUpperCase()}`]
        : []),
      ...(differs('compression') ? [`${alter} SET COMPRESSION ${then('compression') ?? 'default'}`] : []),
      ...(differs('statistics') ? [`${alter} SET STATISTICS ${then('statistics') ?? '-1'}`] : []),
      ...optionStatements(alter, now('options'), then('options')),
      ...commonStatements(present, wanted),
    ],
  }
}

function notNull(table: string, alter: string, present: SchemaObject, wanted: SchemaObject): readonly string[] {
  const then = propertyOf(wanted, 'not null')
  if (propertyOf(present, 'not null') === then) return []
  const drop = propertyOf(present, 'not null') === null ? [] : [`${alter} DROP NOT NULL`]
  if (then === null) return drop
  if (then === 'true') return [`${alter} SET NOT NULL`]
  return [...drop, `ALTER TABLE ${table} ADD NOT NULL ${bareName(wanted)} ${then.toUpperCase()}`]
}

function identity(alter: string, present: SchemaObject, wanted: SchemaObject, side: SchemaSide): readonly string[] {
  const [now, then] = [propertyOf(present, 'identity'), propertyOf(wanted, 'identity')]
  if (now === then || then === null) return []
  return [
    now === null ? `${alter} ADD ${identityClause(wanted, side)}` : `${alter} SET GENERATED ${then.toUpperCase()}`,
  ]
}

/** The storage that a type has by itself. */
function storageOf(type: string): string {
  if (/^(?:numeric|inet|cidr)/.test(type) && !type.endsWith('[]')) return 'main'
  const isLong = /^(?:text|character|json|bytea|xml|tsvector|bit|path|polygon|jsonpath)|\[\]$/.test(type)
  return isLong ? 'extended' : 'plain'
}
