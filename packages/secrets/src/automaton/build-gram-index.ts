import { type GramIndex, KEY_MASK, nextKey, type SoughtWord } from './gram-index.ts'
import { GRAM_LEVELS } from './gram-levels.ts'
import { ANY_NEIGHBOUR, NEIGHBOUR_CLASS } from './neighbour-class.ts'

/** Units: bytes of a gram. */
const GRAM = 3

/**
 * Builds the index that finds every occurrence of every word between neighbours that it allows, without regard to ASCII case. Of each word the gram is taken that is
 * rarest in source code, or one that another word has already.
 *
 * Shape:  words are ASCII lower-case or other bytes in latin-1, none twice; those of less than two bytes are passed over. Their index is
 *         what a hit names.
 * Errors: never throws.
 */
export function buildGramIndex(sought: readonly SoughtWord[]): GramIndex {
  const words = sought.map(({ text }) => text)
  const flags = new Uint8Array(KEY_MASK + 1)
  const before = new Uint32Array(KEY_MASK + 1)
  const behind = new Uint32Array(KEY_MASK + 1)
  const entries: (readonly [key: number, word: number, back: number])[] = []
  const order = [...words.keys()].sort((a, b) => lengthOf(words, a) - lengthOf(words, b))
  for (const word of order) {
    const { text, before: left, behind: right } = sought[word] ?? NO_WORD
    if (text.length < 2) continue
    const start = bestStart(text, flags)
    const keys = text.length < GRAM ? keysOfPair(text, right) : [keyAt(text, start)]
    for (const key of keys) entries.push([key, word, start + GRAM - 1])
    for (const key of keys) {
      flags[key] = 1
      before[key] = (before[key] ?? 0) | (start === 0 ? left : bitOf(text, start - 1))
      behind[key] = (behind[key] ?? 0) | maskBehind(text, start + GRAM, right)
    }
  }
  entries.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const first = new Uint32Array(KEY_MASK + 2)
  for (const [key] of entries) first[key + 1] = (first[key + 1] ?? 0) + 1
  for (let key = 0; key <= KEY_MASK; key += 1) first[key + 1] = (first[key + 1] ?? 0) + (first[key] ?? 0)
  return {
    flags,
    before,
    behind,
    first,
    wordOf: Uint32Array.from(entries, ([, word]) => word),
    backOf: Uint16Array.from(entries, ([, , back]) => back),
    ...bytesOf(words),
  }
}

const NO_WORD: SoughtWord = { text: '', before: 0, behind: 0 }

/** A pair's own neighbour is in its key. */
function maskBehind(word: string, at: number, outer: number): number {
  if (at > word.length) return ANY_NEIGHBOUR
  return at === word.length ? outer : bitOf(word, at)
}

function bitOf(word: string, at: number): number {
  return 1 << (NEIGHBOUR_CLASS[word.charCodeAt(at) & 255] ?? 0)
}

function lengthOf(words: readonly string[], word: number): number {
  return words[word]?.length ?? 0
}

function bestStart(word: string, flags: Uint8Array): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let start = 0; start + GRAM <= word.length; start += 1) {
    const key = keyAt(word, start)
    // A gram that is known already makes no further stop.
    const cost = 4 ** levelOf(key) * (flags[key] === 1 ? 1 : 2)
    if (cost < least) [best, least] = [start, cost]
  }
  return best
}

/** How common a gram is, 0 to 7. */
function levelOf(key: number): number {
  const pair = digitOf(GRAM_LEVELS.charCodeAt(key >> 1))
  return (key & 1) === 0 ? pair >> 3 : pair & 7
}

/** The value of a base64 digit. */
function digitOf(code: number): number {
  if (code >= 97) return code - 71
  if (code >= 65) return code - 65
  if (code >= 48) return code + 4
  return code === 43 ? 62 : 63
}

function keyAt(word: string, start: number): number {
  let key = 0
  for (let at = start; at < start + GRAM; at += 1) key = nextKey(key, word.charCodeAt(at) & 255)
  return key
}

/** A word of two bytes is known by every third byte that may stand behind it. */
function keysOfPair(word: string, behind: number): readonly number[] {
  const pair = nextKey(nextKey(0, word.charCodeAt(0) & 255), word.charCodeAt(1) & 255)
  const keys = new Set<number>()
  for (let third = 0; third < 256; third += 1) {
    if (((behind >>> (NEIGHBOUR_CLASS[third] ?? 0)) & 1) === 1) keys.add(nextKey(pair, third))
  }
  return [...keys]
}

function bytesOf(words: readonly string[]): Pick<GramIndex, 'byteStart' | 'bytes'> {
  const byteStart = new Uint32Array(words.length + 1)
  words.forEach((word, at) => {
    byteStart[at + 1] = (byteStart[at] ?? 0) + word.length
  })
  const bytes = new Uint8Array(byteStart[words.length] ?? 0)
  words.forEach((word, at) => {
    for (let index = 0; index < word.length; index += 1) bytes[(byteStart[at] ?? 0) + index] = word.charCodeAt(index)
  })
  return { byteStart, bytes }
}
