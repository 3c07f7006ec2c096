import type { SchemaFingerprint, SchemaObject } from '../model/schema.ts'
import { compareTexts } from './compare-texts.ts'
import { propertyOf } from './object-index.ts'

/** Says what an object is in one text: its definition, its type, or what hangs on it. */
export function describeObject(object: SchemaObject, side: SchemaFingerprint): string {
  const own = propertyOf(object, 'definition') ?? propertyOf(object, 'labels') ?? propertyOf(object, 'attributes')
  const text = own ?? propertyOf(object, 'type')
  return text ?? countParts(object, side)
}

/** Counts what hangs on a table, for example `4 columns, 1 index`; '' when nothing does. */
export function countParts({ name }: SchemaObject, side: SchemaFingerprint): string {
  const parts = side.objects.filter((object) => propertyOf(object, 'table') === name && object.name !== name)
  const kinds = Map.groupBy(parts, ({ kind }) => kind)
  return [...kinds]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([kind, { length }]) => `${length} ${length === 1 ? kind : pluralOf(kind)}`)
    .join(', ')
}

/** Says a kind of several. */
export function pluralOf(kind: string): string {
  if (kind.endsWith('s')) return kind
  if (kind.endsWith('x')) return `${kind}es`
  return /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`
}
