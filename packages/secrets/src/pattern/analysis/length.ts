import type { PatternNode } from '../node.ts'

/** Bytes that a node takes: at least, and at most (Infinity: unbounded). A set without a byte counts as one. */
export interface LengthRange {
  readonly min: number
  readonly max: number
}

const NOTHING: LengthRange = { min: 0, max: 0 }
const known = new WeakMap<PatternNode, LengthRange>()

/** Measures the bytes that a node can take. */
export function lengthOf(node: PatternNode): LengthRange {
  const before = known.get(node)
  if (before !== undefined) return before
  const range = measure(node)
  known.set(node, range)
  return range
}

/** Adds up the bytes of nodes that stand one behind another. */
export function lengthOfAll(nodes: readonly PatternNode[]): LengthRange {
  return nodes.map(lengthOf).reduce((sum, each) => ({ min: sum.min + each.min, max: sum.max + each.max }), NOTHING)
}

/** Tells whether a node can match without taking a byte. */
export function isNullable(node: PatternNode): boolean {
  return lengthOf(node).min === 0
}

function measure(node: PatternNode): LengthRange {
  switch (node.kind) {
    case 'empty':
    case 'assertion':
      return NOTHING
    case 'bytes':
      return { min: 1, max: 1 }
    case 'concat':
      return lengthOfAll(node.items)
    case 'alternate': {
      const ranges = node.items.map(lengthOf)
      return { min: Math.min(...ranges.map(({ min }) => min)), max: Math.max(...ranges.map(({ max }) => max)) }
    }
    case 'capture':
      return lengthOf(node.item)
    case 'repeat': {
      const item = lengthOf(node.item)
      const times = node.max ?? Number.POSITIVE_INFINITY
      return { min: item.min * node.min, max: item.max === 0 || times === 0 ? 0 : item.max * times }
    }
  }
}
