import { type Schema, slice } from './slice.ts'

/** A JSON object. */
export type JsonRecord = Record<string, unknown>

/**
 * Makes the smallest value that the named schema allows, with `known` laid over it (objects merge, all else replaces).
 *
 * Shape: required properties only, null where null is allowed, an empty list for a list.
 */
export function sample(name: string, known: JsonRecord = {}): JsonRecord {
  return merge(sampleOf({ $ref: `#/components/schemas/${name}` }), known) as JsonRecord
}

function sampleOf(schema: Schema): unknown {
  const reference = schema['$ref']
  if (typeof reference === 'string') return sampleOf(slice.components.schemas[reference.split('/').at(-1) ?? ''] ?? {})
  const types = [schema['type']].flat()
  const values = schema['enum'] as readonly unknown[] | undefined
  if (types.includes('null') || values?.includes(null)) return null
  if (values !== undefined) return values[0]
  const parts = (schema['oneOf'] ?? schema['anyOf'] ?? schema['allOf']) as readonly Schema[] | undefined
  if (parts !== undefined && schema['properties'] === undefined) return partOf(parts)
  if (types.includes('object') || schema['properties'] !== undefined) return objectOf(schema)
  if (types.includes('array')) return []
  if (types.includes('boolean')) return false
  if (types.includes('integer') || types.includes('number')) return Number(schema['minimum'] ?? 1)
  return textOf(schema)
}

function partOf(parts: readonly Schema[]): unknown {
  return parts.some((part) => part['type'] === 'null') ? null : sampleOf(parts[0] ?? {})
}

function objectOf(schema: Schema): JsonRecord {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>
  const required = (schema['required'] ?? []) as readonly string[]
  return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {})]))
}

function textOf(schema: Schema): string {
  if (schema['format'] === 'uri') return 'https://api.github.com/'
  if (schema['format'] === 'date-time') return '2026-01-02T03:04:05Z'
  if (schema['format'] === 'email') return 'octocat@example.com'
  return schema['pattern'] === undefined ? 'text' : '0'.repeat(40)
}

function merge(base: unknown, known: unknown): unknown {
  if (known === undefined) return base
  if (!isPlain(base) || !isPlain(known)) return known
  const result: JsonRecord = { ...base }
  for (const [key, value] of Object.entries(known)) result[key] = merge(base[key], value)
  return result
}

function isPlain(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
