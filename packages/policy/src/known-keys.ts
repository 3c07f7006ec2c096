import type { Step } from './yaml-tree.ts'

/**
 * Names the keys that a valibot schema knows at a path below it.
 *
 * Shape:  in the schema's order, without duplicates; the keys of every alternative of a union; [] where none are named.
 * Errors: never throws.
 */
export function knownKeys(schema: unknown, path: readonly Step[]): readonly string[] {
  let here = alternatives(schema)
  for (const step of path) here = here.flatMap((one) => alternatives(child(one, step)))
  return [...new Set(here.flatMap((one) => Object.keys(record(one['entries']) ?? {})))]
}

/** Tells whether a schema takes a mapping there and never a list: valibot's own object schemas accept both. */
export function takesOnlyMappings(schema: unknown): boolean {
  const types = alternatives(schema).map((one) => String(one['type']))
  return types.length > 0 && types.every((type) => type.endsWith('object') || type === 'record')
}

/** The schema of one step further down, or undefined where the schema says nothing about it. */
export function child(schema: unknown, step: Step): unknown {
  const found = alternatives(schema).flatMap((one) => {
    if (typeof step === 'number') {
      const items = one['items']
      return [Array.isArray(items) ? items[step] : one['item']]
    }
    const entries = record(one['entries'])
    return [entries !== null && Object.hasOwn(entries, step) ? entries[step] : one['value']]
  })
  const known = found.filter((one) => record(one) !== null)
  return known.length < 2 ? known[0] : { type: 'union', options: known }
}

/** A schema without its optional and nullable wrappers, and the options of a union each on its own. */
function alternatives(schema: unknown): readonly Readonly<Record<string, unknown>>[] {
  const one = record(schema)
  if (one === null) return []
  if (record(one['wrapped']) !== null) return alternatives(one['wrapped'])
  const options = one['options']
  const schemas = Array.isArray(options) ? options.filter((option) => record(option) !== null) : []
  return schemas.length > 0 ? schemas.flatMap(alternatives) : [one]
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
}
