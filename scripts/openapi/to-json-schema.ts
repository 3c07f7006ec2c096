/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject
/** A JSON object. */
export interface JsonObject {
  [key: string]: Json
}

const prose = new Set([
  'description',
  'example',
  'examples',
  'title',
  'externalDocs',
  'deprecated',
  'default',
  'nullable',
  'readOnly',
])
const combinators = ['allOf', 'oneOf', 'anyOf'] as const

/** True for a JSON object. */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Turns a schema of OpenAPI 3.0 into JSON Schema without prose.
 *
 * `nullable` becomes a type or an alternative, and null joins the enum beside it: GitHub's description leaves it out there,
 * so that no validator takes the null that the API does send. Objects become closed where their properties are all named, so
 * that a fake cannot answer with a property that GitHub does not have.
 */
export function toJsonSchema(schema: Json, isPart = false): Json {
  if (!isRecord(schema)) return schema
  const result: JsonObject = {}
  const hasParts = combinators.some((key) => key in schema)
  for (const [key, value] of Object.entries(schema)) {
    if (prose.has(key) || key.startsWith('x-')) continue
    result[key] = convertKeyword(key, value, 'properties' in schema)
  }
  if ('properties' in schema && !('additionalProperties' in schema) && !isPart && !hasParts) {
    result['additionalProperties'] = false
  }
  return schema['nullable'] === true ? nullable(result) : result
}

function convertKeyword(key: string, value: Json, hasProperties: boolean): Json {
  if (key === 'properties' && isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toJsonSchema(one)]))
  }
  if (key === 'items' || key === 'additionalProperties' || key === 'not') return toJsonSchema(value)
  if (combinators.some((one) => one === key) && Array.isArray(value)) {
    return value.map((one) => toJsonSchema(one, hasProperties || key === 'allOf'))
  }
  return value
}

function nullable(schema: JsonObject): JsonObject {
  const { type } = schema
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] }
  const values = schema['enum']
  const isOpen = !Array.isArray(values) || values.includes(null)
  return { ...schema, type: [type, 'null'], ...(isOpen ? {} : { enum: [...values, null] }) }
}
