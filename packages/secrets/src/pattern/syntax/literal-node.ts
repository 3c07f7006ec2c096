import { bytesOf } from '../byte-set.ts'
import { alternateOf, concatOf } from '../make-node.ts'
import type { PatternNode } from '../node.ts'
import { foldRange } from './fold.ts'

/** Makes the node of one byte, or of both its cases. */
export function byteNode(byte: number, isFolded: boolean): PatternNode {
  const nodes = isFolded ? FOLDED : PLAIN
  const known = nodes.get(byte)
  if (known !== undefined) return known
  const node: PatternNode = { kind: 'bytes', set: isFolded ? foldRange(byte, byte) : bytesOf([byte, byte]) }
  nodes.set(byte, node)
  return node
}

const PLAIN = new Map<number, PatternNode>()
const FOLDED = new Map<number, PatternNode>()

/**
 * Makes the node of a character beyond one byte: its bytes in UTF-8, which is what Go matches in a file. With `isFolded` also those of
 * its other case.
 */
export function utf8Node(rune: number, isFolded: boolean): PatternNode {
  const character = String.fromCodePoint(rune)
  const cases = isFolded ? [character, character.toLowerCase(), character.toUpperCase()] : [character]
  const single = [...new Set(cases)].filter((each) => [...each].length === 1)
  return alternateOf(
    single.map((each) => concatOf(utf8Bytes(each.codePointAt(0) ?? 0).map((byte) => byteNode(byte, false)))),
  )
}

function utf8Bytes(rune: number): readonly number[] {
  if (rune < 0x80) return [rune]
  const tail = (shift: number): number => 0x80 | ((rune >> shift) & 0x3f)
  if (rune < 0x800) return [0xc0 | (rune >> 6), tail(0)]
  if (rune < 0x10000) return [0xe0 | (rune >> 12), tail(6), tail(0)]
  return [0xf0 | (rune >> 18), tail(12), tail(6), tail(0)]
}
