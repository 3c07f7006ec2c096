import type { SchemaFingerprint, SchemaObject } from '../model/schema.ts'
import { compareTexts } from './compare-texts.ts'
import { objectKey, propertyOf } from './object-index.ts'
import { mentionsName, sortedSelectList } from './select-list.ts'

/** What stands in another order. */
export interface Reordered {
  /** Tables and views by name, sorted. */
  readonly tables: readonly string[]
  /** The keys of views that differ by nothing else. */
  readonly views: ReadonlySet<string>
}

/** Finds the tables whose common columns stand in another order, and the views whose text follows from them. */
export function findReordered(
  expected: SchemaFingerprint,
  actual: SchemaFingerprint,
  pairs: readonly (readonly [SchemaObject, SchemaObject])[],
): Reordered {
  const tables = Object.entries(expected.columnOrder).flatMap(([table, columns]) =>
    isReordered(columns, actual.columnOrder[table] ?? []) ? [table] : [],
  )
  const candidates = pairs.filter(([object, other]) => isReorderedText(object, other))
  const views = new Set<string>()
  const names = new Set(tables)
  let rest = candidates
  for (let size = -1; size !== names.size; ) {
    size = names.size
    const follow = rest.filter(([object]) => [...names].some((name) => mentionsName(definitionOf(object), name)))
    rest = rest.filter((pair) => !follow.includes(pair))
    for (const [{ kind, name }] of follow) {
      views.add(objectKey(kind, name))
      names.add(name)
    }
  }
  return { tables: [...names].sort(compareTexts), views }
}

function isReordered(expected: readonly string[], actual: readonly string[]): boolean {
  const there = new Set(actual)
  const wanted = new Set(expected)
  const common = expected.filter((column) => there.has(column))
  const found = actual.filter((column) => wanted.has(column))
  return common.some((column, at) => column !== found[at])
}

function isReorderedText(object: SchemaObject, other: SchemaObject): boolean {
  if (object.kind !== 'view' && object.kind !== 'materialized view') return false
  const [wanted, found] = [definitionOf(object), definitionOf(other)]
  if (wanted === found || wanted.length !== found.length) return false
  const sorted = sortedSelectList(wanted)
  return sorted !== null && sorted === sortedSelectList(found)
}

function definitionOf(object: SchemaObject): string {
  return propertyOf(object, 'definition') ?? ''
}
