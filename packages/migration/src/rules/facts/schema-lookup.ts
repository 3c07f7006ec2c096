import type { SchemaFingerprint, SchemaObject } from '../../model/schema.ts'
import { bareName, namesRelation } from './names.ts'

/** Objects by kind and last part of their name, and by kind and whole name. */
interface Lookup {
  readonly byLast: ReadonlyMap<string, readonly SchemaObject[]>
  readonly names: ReadonlySet<string>
}

const MEMORY = new WeakMap<SchemaFingerprint, Lookup>()

/** Finds an object by kind and by its name as a statement writes it; undefined when the schema has none. */
export function findObject(
  schema: SchemaFingerprint,
  kind: string,
  written: readonly string[],
): SchemaObject | undefined {
  const candidates = lookupOf(schema).byLast.get(`${kind} ${written.at(-1) ?? ''}`) ?? []
  const found = candidates.filter(({ name }) => namesRelation(written, name))
  return found.find(({ name }) => name.startsWith('public.')) ?? found[0]
}

/** Whether the schema has an object of that kind and exactly that name. */
export function hasObject(schema: SchemaFingerprint, kind: string, name: string): boolean {
  return lookupOf(schema).names.has(`${kind} ${name}`)
}

function lookupOf(schema: SchemaFingerprint): Lookup {
  const known = MEMORY.get(schema)
  if (known !== undefined) return known
  const lookup = {
    byLast: Map.groupBy(schema.objects, ({ kind, name }) => `${kind} ${bareName(name)}`),
    names: new Set(schema.objects.map(({ kind, name }) => `${kind} ${name}`)),
  }
  MEMORY.set(schema, lookup)
  return lookup
}
