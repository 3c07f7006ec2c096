import { isNullable } from '../analysis/length.ts'
import type { PatternNode } from '../node.ts'

/**
 * Tells whether matching nothing is the last thing that a node tries: true of `a*`, `(?:a|b?)`, false of `a*?`, `(?:|a)`, `(?:a?|b)`.
 * In a loop, RE2 and JavaScript agree about such nodes.
 */
export function prefersBytes(node: PatternNode): boolean {
  if (!isNullable(node)) return true
  switch (node.kind) {
    case 'concat':
      return node.items.every(prefersBytes)
    case 'alternate':
      return node.items.every((item, at) => (at === node.items.length - 1 ? prefersBytes(item) : !isNullable(item)))
    case 'capture':
      return prefersBytes(node.item)
    case 'repeat':
      return (!node.isLazy || node.max === node.min) && prefersBytes(node.item)
    default:
      return true
  }
}
