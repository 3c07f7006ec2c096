import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import { columnDefinition, columnExtras } from './column-definition.ts'
import { birthStatements } from './common-statements.ts'
import { createPart } from './create-part.ts'
import { createTable } from './create-table.ts'
import { createView } from './create-view.ts'
import { createWide } from './create-wide.ts'
import type { SchemaSide } from './schema-side.ts'
import { sequenceOptions } from './sequence-statements.ts'

/** Writes the statements that make an object with all that is said of it; null for one that cannot be written from what is known. */
export function createObject(object: SchemaObject, side: SchemaSide): readonly string[] | null {
  const value = (property: string): string | null => propertyOf(object, property)
  const { name } = object
  switch (object.kind) {
    case 'schema':
      return [`CREATE SCHEMA ${name}`, ...birthStatements(object, side)]
    case 'extension':
      return [`CREATE EXTENSION ${name} WITH SCHEMA ${value('schema')}`]
    case 'enum':
      return [`CREATE TYPE ${name} AS ENUM (${value('labels')})`, ...birthStatements(object, side)]
    case 'type':
      return [`CREATE TYPE ${name} AS (${value('attributes')})`, ...birthStatements(object, side)]
    case 'range type':
      return [`CREATE TYPE ${name} AS RANGE (${rangeOptions(object)})`, ...birthStatements(object, side)]
    case 'domain':
      return [createDomain(object), ...birthStatements(object, side)]
    case 'domain constraint':
      return [
        `ALTER DOMAIN ${value('domain')} ADD CONSTRAINT ${name.slice((value('domain') ?? '').length + 1)} ${value('definition')}${value('not valid') === null ? '' : ' NOT VALID'}`,
        ...birthStatements(object, side),
      ]
    case 'sequence':
      return [
        `CREATE ${value('persistence') === null ? '' : 'UNLOGGED '}SEQUENCE ${name} AS ${value('type')} ${sequenceOptions(object)}`,
        ...birthStatements(object, side),
      ]
    case 'table':
    case 'foreign table':
      return createTable(object, side)
    case 'column':
      return [
        `ALTER TABLE ${value('table')} ADD COLUMN ${columnDefinition(object, side)}`,
        ...columnExtras(object, side),
      ]
    case 'view':
    case 'materialized view':
      return createView(object, side)
    case 'function':
    case 'procedure':
      return [(value('definition') ?? '').trimEnd(), ...birthStatements(object, side)]
    case 'aggregate':
      return [
        `CREATE AGGREGATE ${name.slice(0, name.lastIndexOf('('))}${value('definition')}`,
        ...birthStatements(object, side),
      ]
    default:
      return createPart(object, side) ?? createWide(object, side)
  }
}

function createDomain(domain: SchemaObject): string {
  const value = (property: string): string | null => propertyOf(domain, property)
  return [
    `CREATE DOMAIN ${domain.name} AS ${value('type')}`,
    ...(value('collation') === null ? [] : [`COLLATE ${value('collation')}`]),
    ...(value('default') === null ? [] : [`DEFAULT ${value('default')}`]),
    ...(value('not null') === null ? [] : ['NOT NULL']),
  ].join(' ')
}

function rangeOptions(range: SchemaObject): string {
  const pairs = [
    ['SUBTYPE', 'subtype'],
    ['SUBTYPE_OPCLASS', 'operator class'],
    ['COLLATION', 'collation'],
    ['CANONICAL', 'canonical'],
    ['SUBTYPE_DIFF', 'difference'],
    ['MULTIRANGE_TYPE_NAME', 'multirange'],
  ] as const
  return pairs
    .flatMap(([word, property]) =>
      propertyOf(range, property) === null ? [] : [`${word} = ${propertyOf(range, property)}`],
    )
    .join(', ')
}
