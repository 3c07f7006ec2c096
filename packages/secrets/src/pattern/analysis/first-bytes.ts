import { allBytes, noBytes, union } from '../byte-set.ts'
import type { PatternNode } from '../node.ts'
import type { ByteSet } from '../pattern.ts'
import { isNullable } from './length.ts'

/** Names the bytes that can stand at the start of a match; all of them where a match may be empty. */
export function firstBytes(root: PatternNode): ByteSet {
  return isNullable(root) ? allBytes() : leadingBytes(root)
}

function leadingBytes(node: PatternNode): ByteSet {
  switch (node.kind) {
    case 'empty':
    case 'assertion':
      return noBytes()
    case 'bytes':
      return node.set
    case 'concat': {
      const firstFull = node.items.findIndex((item) => !isNullable(item))
      return union(...node.items.slice(0, firstFull < 0 ? undefined : firstFull + 1).map(leadingBytes))
    }
    case 'alternate':
      return union(...node.items.map(leadingBytes))
    case 'capture':
      return leadingBytes(node.item)
    case 'repeat':
      return node.max === 0 ? noBytes() : leadingBytes(node.item)
  }
}
