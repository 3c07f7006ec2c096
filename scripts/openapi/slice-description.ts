import { isRecord, type Json, type JsonObject, toJsonSchema } from './to-json-schema.ts'

/** An OpenAPI description as far as slicing needs it. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>
  readonly components: JsonObject
}

/** What is written: OpenAPI 3.1, whose schemas are JSON Schema. */
export interface Slice {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Record<string, Record<string, JsonObject>>
  readonly components: { readonly schemas: Record<string, Json> }
}

const jsonType = 'application/json'

/** Keeps these operations (by id) and every schema that they reach; throws when the description lacks one. */
export function sliceDescription(description: Description, ids: readonly string[], source: string): Slice {
  const wanted = new Set(ids)
  const slice: Slice = {
    openapi: '3.1.0',
    info: { title: `GitHub REST API, a slice of ${source} (MIT, generated)`, version: source.split('@').at(-1) ?? '' },
    paths: {},
    components: { schemas: {} },
  }
  for (const [path, item] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const id = operation['operationId']
      if (typeof id !== 'string' || !wanted.delete(id)) continue
      slice.paths[path] ??= {}
      slice.paths[path][method] = sliceOperation(description, operation)
    }
  }
  if (wanted.size > 0) throw new Error(`the description has no operation ${[...wanted].join(', ')}`)
  collectSchemas(description, slice)
  return slice
}

function sliceOperation(description: Description, operation: JsonObject): JsonObject {
  const result: JsonObject = { operationId: operation['operationId'] ?? null }
  const parameters = (operation['parameters'] as Json[] | undefined) ?? []
  result['parameters'] = parameters.map((one) => {
    const { name, in: place, required, schema } = resolve(description, one)
    return { name: name ?? null, in: place ?? null, required: required === true, schema: toJsonSchema(schema ?? {}) }
  })
  const body = operation['requestBody']
  if (body !== undefined) {
    const { required, content } = resolve(description, body)
    result['requestBody'] = { required: required === true, schema: toJsonSchema(schemaOf(content) ?? {}) }
  }
  const responses: JsonObject = {}
  for (const [status, one] of Object.entries(operation['responses'] as JsonObject)) {
    const { content, headers } = resolve(description, one)
    const schema = schemaOf(content)
    responses[status] = {
      ...(schema === undefined ? {} : { schema: toJsonSchema(schema) }),
      ...(isRecord(headers) ? { headers: Object.keys(headers) } : {}),
    }
  }
  result['responses'] = responses
  return result
}

function schemaOf(content: Json | undefined): Json | undefined {
  const media = isRecord(content) ? content[jsonType] : undefined
  return isRecord(media) ? media['schema'] : undefined
}

function resolve(description: Description, value: Json): JsonObject {
  if (!isRecord(value)) throw new Error('expected an object')
  const reference = value['$ref']
  if (typeof reference !== 'string') return value
  let found: Json | undefined = description as unknown as JsonObject
  for (const part of reference.replace('#/', '').split('/')) found = isRecord(found) ? found[part] : undefined
  return resolve(description, found ?? null)
}

function collectSchemas(description: Description, slice: Slice): void {
  const all = description.components['schemas'] as JsonObject
  const seen = slice.components.schemas
  const queue = references(slice.paths as unknown as Json).concat('basic-error', 'validation-error')
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (name in seen) continue
    const schema = toJsonSchema(all[name] ?? null)
    seen[name] = schema
    queue.push(...references(schema))
  }
}

function references(value: Json): string[] {
  const found = JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)
  return [...found].map((match) => match[1] ?? '')
}
