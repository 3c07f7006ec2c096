import { neighbourMask } from '../../automaton/neighbour-class.ts'
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
  return placesOf(source, '')
}

/** Units: bytes behind an anchor that are looked at. */
const TAIL_DEPTH = 6

/**
 * Names what can stand behind an anchor with which a match begins: one mask of `neighbourMask` a byte.
 *
 * Shape:  `anchor` in ASCII lower-case; six masks, less where a match can end before.
 * Errors: those of `parseSyntax`.
 */
export function tailMasks(source: string, anchor: string): readonly number[] {
  const sets = placesOf(source, anchor).slice(anchor.length, anchor.length + TAIL_DEPTH)
  return sets.map((set) => neighbourMask(set, 1))
}

/**
 * Tells whether a match of the pattern can only start where a word does.
 *
 * Errors: those of `parseSyntax`.
 */
export function isAtWord(source: string): boolean {
  return startsAtWord(rootOf(source))
}

let last: { readonly source: string; readonly root: PatternNode } | null = null

/** What is left of a pattern without groups and preamble; the last one is kept, for it is asked for several times in a row. */
export function rootOf(source: string): PatternNode {
  if (last?.source !== source) last = { source, root: stripPreamble(dropCaptures(parseSyntax(source).root)).rest }
  return last.root
}

/** The bytes at the first places of the matches that begin with a text. */
function placesOf(source: string, beginning: string): readonly ByteSet[] {
  const sets = Array.from({ length: HEAD_DEPTH }, () => new Uint8Array(256))
  const ends = walk(rootOf(source), 1, { sets, beginning })
  const shortest = sets.findIndex((_, at) => (ends & (1 << at)) !== 0)
  return shortest === -1 ? sets : sets.slice(0, shortest)
}

interface Places {
  readonly sets: readonly Uint8Array[]
  readonly beginning: string
}

/** Bit n of a mask: n bytes of the match were taken. What is behind `HEAD_DEPTH` is forgotten. */
function walk(node: PatternNode, starts: number, places: Places): number {
  if (starts === 0) return 0
  switch (node.kind) {
    case 'empty':
    case 'assertion':
      return starts
    case 'bytes':
      return take(node.set, starts, places)
    case 'concat':
      return node.items.reduce((mask, item) => walk(item, mask, places), starts)
    case 'alternate':
      return node.items.reduce((mask, item) => mask | walk(item, starts, places), 0)
    case 'capture':
      return walk(node.item, starts, places)
    case 'repeat':
      return repeat(node, starts, places)
  }
}

function take(set: ByteSet, starts: number, { sets, beginning }: Places): number {
  let taken = 0
  for (let at = 0; at < HEAD_DEPTH; at += 1) {
    if ((starts & (1 << at)) === 0) continue
    if (at < beginning.length && !holdsFolded(set, beginning.charCodeAt(at))) continue
    taken |= 1 << at
    const known = sets[at] as Uint8Array
    for (let byte = 0; byte < 256; byte += 1) if (set[byte] !== 0) known[byte] = 1
  }
  // Behind the last place nothing is known, and nothing refused.
  taken |= starts & (1 << HEAD_DEPTH)
  return (taken << 1) & ((1 << (HEAD_DEPTH + 1)) - 1)
}

function holdsFolded(set: ByteSet, code: number): boolean {
  return set[code] !== 0 || (code >= 97 && code <= 122 && set[code - 32] !== 0)
}

type Repeat = Extract<PatternNode, { kind: 'repeat' }>

function repeat({ item, min, max }: Repeat, starts: number, places: Places): number {
  let mask = starts
  for (let round = 0; round < Math.min(min, HEAD_DEPTH + 1); round += 1) mask = walk(item, mask, places)
  let ends = mask
  const more = max === null ? HEAD_DEPTH + 1 : Math.min(max - min, HEAD_DEPTH + 1)
  for (let round = 0; round < more; round += 1) {
    mask = walk(item, mask, places)
    if ((mask & ~ends) === 0) break
    ends |= mask
  }
  return ends
}
