import { propertyOf } from '../fingerprint/object-index.ts'
import { bareName } from '../fingerprint/renamed-objects.ts'
import type { SchemaObject } from '../model/schema.ts'

/** Writes a text as a literal. */
export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
  return text.includes('\\') ? `E${quoted}` : quoted
}

/** Names an object as DROP, ALTER and COMMENT do, for example `TABLE public.users` or `TRIGGER t ON public.users`. */
export function objectReference(object: SchemaObject): string {
  const table = propertyOf(object, 'table')
  const { kind, name } = object
  if (kind === 'constraint' || kind === 'trigger' || kind === 'rule' || kind === 'policy') {
    return `${kind.toUpperCase()} ${bareName(object)} ON ${table}`
  }
  if (kind === 'domain constraint') {
    const domain = propertyOf(object, 'domain') ?? ''
    return `CONSTRAINT ${name.slice(domain.length + 1)} ON DOMAIN ${domain}`
  }
  if (kind === 'aggregate') return `AGGREGATE ${name.replace(/\(\)$/, '(*)')}`
  return `${WORDS[kind] ?? kind.toUpperCase()} ${name}`
}

const WORDS: Readonly<Record<string, string>> = {
  enum: 'TYPE',
  'range type': 'TYPE',
  'base type': 'TYPE',
  'foreign-data wrapper': 'FOREIGN DATA WRAPPER',
  'foreign server': 'SERVER',
}

/** Names the schema of a member, as SQL quotes it. */
export function schemaOf(name: string): string {
  return /^(?:"(?:[^"]|"")*"|[^".]*)/.exec(name)?.[0] ?? name
}

/** Splits a list that holds quoted names, literals and parentheses at its separators. */
export function splitList(text: string, separator = ','): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  let quote = ''
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === "'" || character === '"') quote = character
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (character === separator && depth === 0 && quote === '') parts.push('')
    else parts.push(`${parts.pop() ?? ''}${character}`)
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
