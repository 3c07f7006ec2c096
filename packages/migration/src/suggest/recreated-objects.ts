import { objectKey, propertyOf } from '../fingerprint/object-index.ts'
import { bareName } from '../fingerprint/renamed-objects.ts'
import type { SchemaObject } from '../model/schema.ts'
import { createObject } from './create-object.ts'
import { namesObject } from './order-steps.ts'
import type { SchemaSide } from './schema-side.ts'
import { handleOf, hardText } from './step-of.ts'

const FOLLOWING = new Set([
  'view',
  'materialized view',
  'constraint',
  'index',
  'trigger',
  'rule',
  'policy',
  'function',
  'procedure',
  'aggregate',
  'statistics',
  'cast',
  'operator',
])
const ON_COLUMNS = new Set(['view', 'materialized view', 'trigger', 'rule', 'policy'])

/** What is made anew: objects that differ so, and columns whose type changes. */
export interface Upheaval {
  /** Keys of objects that are dropped and made again, or of types made again under their columns. */
  readonly recreated: ReadonlySet<string>
  /** Columns of `present` whose type changes. */
  readonly retyped: readonly SchemaObject[]
}

/**
 * Adds the objects that stand on what is made anew and so must go before it and come after it.
 *
 * Shape: keys; only of objects that are in both schemas.
 */
export function recreatedObjects(
  { recreated, retyped }: Upheaval,
  present: SchemaSide,
  wanted: SchemaSide,
): ReadonlySet<string> {
  const keys = new Set(recreated)
  if (keys.size === 0 && retyped.length === 0) return keys
  const candidates = present.fingerprint.objects
    .filter(({ kind, name }) => FOLLOWING.has(kind) && wanted.all.has(objectKey(kind, name)))
    .map((object) => ({ object, text: hardText(object, createObject(object, present) ?? []) }))
  for (const { object, text } of candidates) {
    if (ON_COLUMNS.has(object.kind) && retyped.some((column) => standsOnColumn(text, column))) {
      keys.add(objectKey(object.kind, object.name))
    }
  }
  for (let size = -1; size !== keys.size; ) {
    size = keys.size
    const gone = present.fingerprint.objects.filter(({ kind, name }) => keys.has(objectKey(kind, name)))
    for (const { object, text } of candidates) {
      if (gone.some((other) => other !== object && standsOn(object, text, other)))
        keys.add(objectKey(object.kind, object.name))
    }
  }
  return keys
}

function standsOn(object: SchemaObject, text: string, other: SchemaObject): boolean {
  const definition = propertyOf(other, 'definition') ?? ''
  const table = propertyOf(other, 'table')
  if (other.kind === 'constraint' && /^(?:PRIMARY KEY|UNIQUE)/.test(definition)) {
    return object.kind === 'constraint' && (propertyOf(object, 'definition') ?? '').includes(` REFERENCES ${table}(`)
  }
  if (other.kind === 'column') {
    const isPart = propertyOf(object, 'table') === table || ON_COLUMNS.has(object.kind) || object.kind === 'constraint'
    return isPart && standsOnColumn(text, other)
  }
  const handle = handleOf(other)
  return propertyOf(object, 'table') === other.name || (handle !== null && namesObject(text, handle))
}

function standsOnColumn(text: string, column: SchemaObject): boolean {
  return namesObject(text, propertyOf(column, 'table') ?? '') && namesObject(text, bareName(column), '')
}
