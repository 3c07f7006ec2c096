import type { SchemaFingerprint, SchemaObject } from '../model/schema.ts'

/** The objects of a schema by kind and name. */
export type ObjectIndex = ReadonlyMap<string, SchemaObject>

/** Names an object among all kinds. */
export function objectKey(kind: string, name: string): string {
  return `${kind}\n${name}`
}

/** Makes the objects of a schema findable. */
export function indexObjects(fingerprint: SchemaFingerprint): ObjectIndex {
  return new Map(fingerprint.objects.map((object) => [objectKey(object.kind, object.name), object]))
}

/** Reads a property; null where the object does not have it. */
export function propertyOf(object: SchemaObject, property: string): string | null {
  return object.properties[property] ?? null
}

/** The kinds that have columns. */
export const TABLE_KINDS = ['table', 'foreign table', 'view', 'materialized view'] as const
