import { hasCapture } from './analysis/captures.ts'
import { isNullable } from './analysis/length.ts'
import { union } from './byte-set.ts'
import type { PatternNode } from './node.ts'

const EMPTY: PatternNode = { kind: 'empty' }

/** Joins nodes one after another: nested concatenations are flattened, empty parts left out. */
export function concatOf(items: readonly PatternNode[]): PatternNode {
  const flat = items.flatMap((item) => (item.kind === 'concat' ? item.items : item.kind === 'empty' ? [] : [item]))
  return flat.length === 0 ? EMPTY : flat.length === 1 ? (flat[0] ?? EMPTY) : { kind: 'concat', items: flat }
}

/**
 * Makes the choice between nodes, the first one preferred: nested choices are flattened and neighbouring single bytes become one set,
 * so that `(?:.|\s)` is a set and no choice. A second empty branch is left out.
 */
export function alternateOf(items: readonly PatternNode[]): PatternNode {
  const merged: PatternNode[] = []
  for (const item of items.flatMap((each) => (each.kind === 'alternate' ? each.items : [each]))) {
    const last = merged.at(-1)
    if (last?.kind === 'bytes' && item.kind === 'bytes') {
      merged[merged.length - 1] = { kind: 'bytes', set: union(last.set, item.set) }
    } else if (!merged.some((other) => other.kind === 'empty' && item.kind === 'empty')) {
      merged.push(item)
    }
  }
  return merged.length === 1 ? (merged[0] ?? EMPTY) : { kind: 'alternate', items: merged }
}

/**
 * Repeats a node. Repetitions of repetitions that mean one repetition become one (`(?:a*)*`, `(?:a?){0,3}`), which also keeps the
 * rules for an iteration that takes nothing out of the way.
 */
export function repeatOf(item: PatternNode, min: number, max: number | null, isLazy: boolean): PatternNode {
  if (item.kind === 'empty' && max !== 0) return EMPTY
  if (min === 1 && max === 1) return item
  if (item.kind === 'repeat' && item.min === 0 && item.isLazy === isLazy && max !== 0 && item.max !== 0) {
    if (!isNullable(item.item) && !hasCapture(item.item)) {
      return { ...item, max: item.max === null || max === null ? null : item.max * max }
    }
  }
  return { kind: 'repeat', item, min, max, isLazy }
}
