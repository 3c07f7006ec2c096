import type { PatternNode } from '../node.ts'

/** Tells whether a node holds a numbered group. */
export function hasCapture(node: PatternNode): boolean {
  switch (node.kind) {
    case 'capture':
      return true
    case 'concat':
    case 'alternate':
      return node.items.some(hasCapture)
    case 'repeat':
      return hasCapture(node.item)
    default:
      return false
  }
}

/** Tells whether a node can match without one of its numbered groups taking part. */
export function canSkipCapture(node: PatternNode): boolean {
  switch (node.kind) {
    case 'capture':
      return canSkipCapture(node.item)
    case 'concat':
      return node.items.some(canSkipCapture)
    case 'alternate':
      return node.items.some(hasCapture)
    case 'repeat':
      return node.max !== 0 && hasCapture(node.item) && (node.min === 0 || canSkipCapture(node.item))
    default:
      return false
  }
}
