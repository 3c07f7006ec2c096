import type { PatternNode } from '../node.ts'
import { firstBytes } from './first-bytes.ts'
import { isNullable } from './length.ts'

/** Tells whether a match can only start where a word does: it begins with `\b` and with a byte of `[0-9A-Za-z_]`. */
export function startsAtWord(root: PatternNode): boolean {
  return isBounded(root) && !isNullable(root) && firstBytes(root).every((flag, byte) => flag === 0 || isWord(byte))
}

function isBounded(node: PatternNode): boolean {
  switch (node.kind) {
    case 'assertion':
      return node.place === 'word-boundary'
    case 'concat':
      return node.items[0] !== undefined && isBounded(node.items[0])
    case 'alternate':
      return node.items.every(isBounded)
    case 'capture':
      return isBounded(node.item)
    default:
      return false
  }
}

function isWord(byte: number): boolean {
  return /\w/.test(String.fromCharCode(byte))
}
