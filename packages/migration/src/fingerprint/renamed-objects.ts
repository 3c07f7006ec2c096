import type { SchemaObject } from '../model/schema.ts'
import { compareTexts } from './compare-texts.ts'
import { propertyOf } from './object-index.ts'

/** An object of a table that stands in both schemas under two names. */
export interface RenamedObject {
  readonly expected: SchemaObject
  readonly actual: SchemaObject
}

/**
 * Pairs what is missing with what is extra and the same but for its name: constraints, indexes, triggers, policies, rules, statistics
 * objects and sequences of a column.
 */
export function findRenamedObjects(
  missing: readonly SchemaObject[],
  extra: readonly SchemaObject[],
): readonly RenamedObject[] {
  const left = bySignature(missing)
  const right = bySignature(extra)
  return [...left].flatMap(([signature, expected]) =>
    (right.get(signature) ?? []).slice(0, expected.length).flatMap((actual, at) => {
      const partner = expected[at]
      return partner === undefined ? [] : [{ expected: partner, actual }]
    }),
  )
}

/** Returns the last part of an object's name, as SQL quotes it. */
export function bareName(object: SchemaObject): string {
  const table = propertyOf(object, 'table')
  if (table !== null && object.name.startsWith(`${table}.`)) return object.name.slice(table.length + 1)
  return /(?:"(?:[^"]|"")*"|[^".]*)$/.exec(object.name)?.[0] ?? object.name
}

function bySignature(objects: readonly SchemaObject[]): ReadonlyMap<string, readonly SchemaObject[]> {
  const movable = objects.filter(
    (object) => propertyOf(object, 'table') !== null && object.kind !== 'column' && object.kind !== 'publication table',
  )
  const sorted = movable.sort((a, b) => compareTexts(a.name, b.name))
  return Map.groupBy(sorted, signatureOf)
}

/** All of an object but for its name: in a definition the name stands behind the words that make the object. */
function signatureOf(object: SchemaObject): string {
  const name = bareName(object)
  const properties = Object.entries(object.properties).filter(([, value]) => value !== null)
  const nameless = properties.map(([key, value]) => [
    key,
    key === 'definition' ? withoutName(value ?? '', name) : value,
  ])
  return JSON.stringify([object.kind, nameless.sort(([a], [b]) => compareTexts(a ?? '', b ?? ''))])
}

function withoutName(definition: string, name: string): string {
  const at = definition.indexOf(` ${name} `)
  return definition.startsWith('CREATE ') && at >= 0
    ? `${definition.slice(0, at)} ? ${definition.slice(at + name.length + 2)}`
    : definition
}
