import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import type { Step } from './order-steps.ts'

const RANKS: readonly (readonly string[])[] = [
  ['schema'],
  ['extension', 'language', 'access method'],
  ['collation', 'foreign-data wrapper', 'base type', 'text search parser', 'text search template'],
  ['enum', 'domain', 'type', 'range type', 'foreign server', 'text search dictionary'],
  ['domain constraint', 'user mapping', 'text search configuration'],
  ['sequence'],
  ['function', 'procedure'],
  ['aggregate', 'operator', 'cast', 'conversion', 'transform'],
  ['operator family'],
  ['operator class'],
  ['table', 'foreign table'],
  ['column'],
  ['constraint'],
  ['index'],
  ['view', 'materialized view'],
  ['statistics'],
  [],
  ['rule', 'trigger', 'policy'],
  ['publication', 'default privileges'],
  ['publication table', 'publication schema', 'subscription'],
  ['event trigger'],
]

/** The kinds by whose name nothing else is reached. */
const NAMELESS = new Set([
  'column',
  'constraint',
  'trigger',
  'rule',
  'policy',
  'index',
  'schema',
  'extension',
  'default privileges',
])

/** Makes the step of an object. `text` decides what it needs; its own statements when it is left out. */
export function stepOf(object: SchemaObject, statements: readonly string[], text = statements.join('\n')): Step {
  return { makes: handleOf(object), rank: rankOf(object), name: `${object.kind} ${object.name}`, statements, text }
}

/** How other statements name an object; null when they do not. */
export function handleOf(object: SchemaObject): string | null {
  if (NAMELESS.has(object.kind)) return null
  const at = object.name.lastIndexOf('(')
  if (object.kind === 'function' || object.kind === 'procedure' || object.kind === 'aggregate')
    return object.name.slice(0, at + 1)
  return object.kind === 'operator' ? object.name.slice(0, at) : object.name.replace(/ USING .*$/, '')
}

/** Foreign keys come behind all keys and indexes that they need. */
export function rankOf(object: SchemaObject): number {
  const isForeignKey =
    object.kind === 'constraint' && (propertyOf(object, 'definition') ?? '').startsWith('FOREIGN KEY')
  return isForeignKey ? 16 : RANKS.findIndex((kinds) => kinds.includes(object.kind))
}

/** What of an object's statements must be there when it is made: of a function with its body in a text, only the head. */
export function hardText(object: SchemaObject, statements: readonly string[]): string {
  const isRoutine = object.kind === 'function' || object.kind === 'procedure'
  const text = statements.join('\n')
  const body = isRoutine ? text.indexOf('\nAS $') : -1
  return body < 0 ? text : text.slice(0, body)
}
