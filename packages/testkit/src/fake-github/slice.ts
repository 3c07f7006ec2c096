import { readFileSync } from 'node:fs'

/** A JSON Schema of the slice. */
export type Schema = Readonly<Record<string, unknown>>

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
}

/** An operation of the slice. */
export interface Operation {
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: boolean; readonly schema: Schema }
  readonly responses: Readonly<Record<string, { readonly schema?: Schema; readonly headers?: readonly string[] }>>
}

/** The generated description: see scripts/generate-openapi-slice.ts. */
export interface Slice {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

// The path holds from src/ and from lib/: the JSON is not copied by the compiler.
const file = new URL('../../src/openapi/api.github.com.slice.json', import.meta.url)

/** The slice of GitHub's OpenAPI description. Trusted: this repository generated it. */
export const slice = JSON.parse(readFileSync(file, 'utf8')) as Slice
