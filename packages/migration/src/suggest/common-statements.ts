import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import { aclStatements } from './acl-statements.ts'
import { bornWith } from './default-privileges.ts'
import type { SchemaSide } from './schema-side.ts'
import { literal, objectReference } from './sql-names.ts'

/** Writes the owner, the privileges and the comment of an object that was made by the migrating role a moment ago. */
export function birthStatements(object: SchemaObject, { defaults }: Pick<SchemaSide, 'defaults'>): readonly string[] {
  return commonStatements({ ...object, properties: { acl: bornWith(object, defaults) } }, object)
}

/** Writes what turns owner, privileges and comment of `present` into those of `wanted`. */
export function commonStatements(present: SchemaObject, wanted: SchemaObject): readonly string[] {
  const owner = propertyOf(wanted, 'owner')
  const comment = propertyOf(wanted, 'comment')
  const reference = objectReference(wanted)
  return [
    ...(propertyOf(present, 'owner') === owner ? [] : [`ALTER ${reference} OWNER TO ${owner ?? 'CURRENT_USER'}`]),
    ...aclStatements(wanted, propertyOf(present, 'acl'), propertyOf(wanted, 'acl')),
    ...(propertyOf(present, 'comment') === comment
      ? []
      : [`COMMENT ON ${reference} IS ${comment === null ? 'NULL' : literal(comment)}`]),
  ]
}

/** Writes SET and RESET for storage parameters, whose text is `a=1, b=2`. */
export function optionStatements(alter: string, present: string | null, wanted: string | null): readonly string[] {
  const now = optionsIn(present)
  const then = optionsIn(wanted)
  const set = [...then].filter(([key, value]) => now.get(key) !== value)
  const reset = [...now.keys()].filter((key) => !then.has(key))
  return [
    ...(set.length === 0
      ? []
      : [`${alter} SET (${set.map(([key, value]) => `${key} = ${optionValue(value)}`).join(', ')})`]),
    ...(reset.length === 0 ? [] : [`${alter} RESET (${reset.join(', ')})`]),
  ]
}

/** Writes storage parameters as WITH does. */
export function optionList(options: string | null): string {
  return [...optionsIn(options)].map(([key, value]) => `${key} = ${optionValue(value)}`).join(', ')
}

function optionsIn(options: string | null): ReadonlyMap<string, string> {
  const pairs = (options ?? '').split(', ').filter((pair) => pair !== '')
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
}

function optionValue(value: string): string {
  return /^(?:\w+|\d+\.\d+)$/.test(value) ? value : literal(value)
}
