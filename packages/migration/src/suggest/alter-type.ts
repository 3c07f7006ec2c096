import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import { splitList } from './sql-names.ts'

/** Writes the change of a domain, of its constraint, or of a composite type. */
export function alterType(present: SchemaObject, wanted: SchemaObject): readonly string[] {
  const then = (property: string): string | null => propertyOf(wanted, property)
  const differs = (property: string): boolean => propertyOf(present, property) !== then(property)
  if (wanted.kind === 'type') return attributes(present, wanted)
  if (wanted.kind === 'domain constraint') {
    const domain = then('domain') ?? ''
    return differs('not valid')
      ? [`ALTER DOMAIN ${domain} VALIDATE CONSTRAINT ${wanted.name.slice(domain.length + 1)}`]
      : []
  }
  const alter = `ALTER DOMAIN ${wanted.name}`
  return [
    ...(differs('default')
      ? [then('default') === null ? `${alter} DROP DEFAULT` : `${alter} SET DEFAULT ${then('default')}`]
      : []),
    ...(differs('not null') ? [`${alter} ${then('not null') === null ? 'DROP' : 'SET'} NOT NULL`] : []),
  ]
}

function attributes(present: SchemaObject, wanted: SchemaObject): readonly string[] {
  const read = (type: SchemaObject): ReadonlyMap<string, string> =>
    new Map(
      splitList(propertyOf(type, 'attributes') ?? '').map((text) => {
        const name = /^(?:"(?:[^"]|"")*"|\S+)/.exec(text)?.[0] ?? ''
        return [name, text.slice(name.length + 1)]
      }),
    )
  const [now, then] = [read(present), read(wanted)]
  const alter = `ALTER TYPE ${wanted.name}`
  const dropped = [...now.keys()].filter((name) => !then.has(name))
  return [
    ...dropped.map((name) => `${alter} DROP ATTRIBUTE ${name}`),
    ...[...then].flatMap(([name, text]) => {
      if (!now.has(name)) return [`${alter} ADD ATTRIBUTE ${name} ${text}`]
      return now.get(name) === text ? [] : [`${alter} ALTER ATTRIBUTE ${name} TYPE ${text}`]
    }),
  ]
}

/** How the labels of an enum are brought back: by renaming one, by adding some at their place, or only by a new type. */
export function alterEnum(present: SchemaObject, wanted: SchemaObject): readonly string[] | 'retype' {
  const [now, then] = [labelsOf(present), labelsOf(wanted)]
  if (now.length !== then.length) return 'retype'
  const moved = now.flatMap((label, at) => (label === then[at] ? [] : [[label, then[at] ?? ''] as const]))
  const isRename = moved.every(([from, to]) => !then.includes(from) && !now.includes(to))
  return isRename ? moved.map(([from, to]) => `ALTER TYPE ${wanted.name} RENAME VALUE ${from} TO ${to}`) : 'retype'
}

/** The labels of an enum in their order, each as a literal. */
export function labelsOf(type: SchemaObject): readonly string[] {
  return splitList(propertyOf(type, 'labels') ?? '')
}
