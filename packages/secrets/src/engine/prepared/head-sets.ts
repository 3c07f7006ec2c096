import { startsAtWord } from '../../pattern/analysis/starts-at-word.ts'
import { stripPreamble } from '../../pattern/analysis/strip-preamble.ts'
import { dropCaptures } from '../../pattern/drop-captures.ts'
import type { PatternNode } from '../../pattern/node.ts'
import type { ByteSet } from '../../pattern/pattern.ts'
import { parseSyntax } from '../../pattern/syntax/parse-syntax.ts'

/** Units: bytes from the start of a match that are looked at. */
export const HEAD_DEPTH = 24

/**
 * Names the bytes that can stand at each of the first places of a match: most candidates fail there, long before an expression is asked.
 *
 * Shape:  one set a place, as many as the shortest match has bytes, 24 at most; sets are wider than need be, never narrower.
 * Errors: those of `parseSyntax`.
 */
export function headSets(source: string): readonly ByteSet[] {
  const sets = Array.from({ length: HEAD_DEPTH }, () => new Uint8Array(256))
  const ends = walk(stripPreamble(dropCaptures(parseSyntax(source).root)).rest, 1, sets)
  const shortest = sets.findIndex((_, at) => (ends & (1 << at)) !== 0)
  return shortest === -1 ? sets : sets.slice(0, shortest)
}

/**
 * Tells whether a match of the pattern can only start where a word does.
 *
 * Errors: those of `parseSyntax`.
 */
export function isAtWord(source: string): boolean {
  return startsAtWord(stripPreamble(dropCaptures(parseSyntax(source).root)).rest)
}

/** Bit n of a mask: n bytes of the match were taken. What is behind `HEAD_DEPTH` is forgotten. */
function walk(node: PatternNode, starts: number, sets: readonly Uint8Array[]): number {
  if (starts === 0) return 0
  switch (node.kind) {
    case 'empty':
    case 'assertion':
      return starts
    case 'bytes':
      return take(node.set, starts, sets)
    case 'concat':
      return node.items.reduce((mask, item) => walk(item, mask, sets), starts)
    case 'alternate':
      return node.items.reduce((mask, item) => mask | walk(item, starts, sets), 0)
    case 'capture':
      return walk(node.item, starts, sets)
    case 'repeat':
      return repeat(node, starts, sets)
  }
}

function take(set: ByteSet, starts: number, sets: readonly Uint8Array[]): number {
  for (let at = 0; at < HEAD_DEPTH; at += 1) {
    if ((starts & (1 << at)) === 0) continue
    const known = sets[at] as Uint8Array
    for (let byte = 0; byte < 256; byte += 1) if (set[byte] !== 0) known[byte] = 1
  }
  return (starts << 1) & ((1 << (HEAD_DEPTH + 1)) - 1)
}

type Repeat = Extract<PatternNode, { kind: 'repeat' }>

function repeat({ item, min, max }: Repeat, starts: number, sets: readonly Uint8Array[]): number {
  let mask = starts
  for (let round = 0; round < Math.min(min, HEAD_DEPTH + 1); round += 1) mask = walk(item, mask, sets)
  let ends = mask
  const more = max === null ? HEAD_DEPTH + 1 : Math.min(max - min, HEAD_DEPTH + 1)
  for (let round = 0; round < more; round += 1) {
    mask = walk(item, mask, sets)
    if ((mask & ~ends) === 0) break
    ends |= mask
  }
  return ends
}
