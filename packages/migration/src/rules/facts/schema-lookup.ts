import type { SchemaFingerprint, SchemaObject } from '../../model/schema.ts'
import { namesRelation } from './names.ts'

/** Finds an object by kind and by its name as a statement writes it; undefined when the schema has none. */
export function findObject(
  { objects }: SchemaFingerprint,
  kind: string,
  written: readonly string[],
): SchemaObject | undefined {
  const found = objects.filter((object) => object.kind === kind && namesRelation(written, object.name))
  return found.find(({ name }) => name.startsWith('public.')) ?? found[0]
}

/** Whether the schema has an object of that kind and exactly that name. */
export function hasObject({ objects }: SchemaFingerprint, kind: string, name: string): boolean {
  return objects.some((object) => object.kind === kind && object.name === name)
}
