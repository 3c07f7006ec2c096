import { alternateOf, concatOf, repeatOf } from './make-node.ts'
import type { PatternNode } from './node.ts'

/** Takes the numbered groups out of a tree. */
export function dropCaptures(node: PatternNode): PatternNode {
  switch (node.kind) {
    case 'capture':
      return dropCaptures(node.item)
    case 'concat':
      return concatOf(node.items.map(dropCaptures))
    case 'alternate':
      return alternateOf(node.items.map(dropCaptures))
    case 'repeat':
      return repeatOf(dropCaptures(node.item), node.min, node.max, node.isLazy)
    default:
      return node
  }
}
