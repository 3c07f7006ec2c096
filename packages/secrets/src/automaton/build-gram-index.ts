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
  const flags = new Uint8Array(KEY_MASK + 1)
  const before = new Uint32Array(KEY_MASK + 1)
  const behind = new Uint32Array(KEY_MASK + 1)
  const counts = new Uint32Array(KEY_MASK + 2)
  const entries: number[] = []

  function enter(key: number, word: number, back: number, left: number, right: number): void {
    flags[key] = 1
    before[key] = (before[key] as number) | left
    behind[key] = (behind[key] as number) | right
    counts[key + 1] = (counts[key + 1] as number) + 1
    entries.push(key, word, back)
  }

  for (const word of byLength(sought)) {
    const { text, before: left, behind: right } = sought[word] as SoughtWord
    if (text.length < 2) continue
    if (text.length < GRAM) {
      // A pair's own neighbour is in its keys.
      for (const key of keysOfPair(text, right)) enter(key, word, GRAM - 1, left, ANY_NEIGHBOUR)
      continue
    }
    const start = bestStart(text, flags)
    const end = start + GRAM
    const last = end === text.length ? right : bitOf(text, end)
    enter(keyAt(text, start), word, end - 1, start === 0 ? left : bitOf(text, start - 1), last)
  }
  return { flags, before, behind, ...sorted(entries, counts), ...bytesOf(sought) }
}

/** Short words have no choice; long ones take a gram that is known already where they can. */
function byLength(sought: readonly SoughtWord[]): readonly number[] {
  const lengths = Uint32Array.from(sought, ({ text }) => text.length)
  return [...lengths.keys()].sort((a, b) => (lengths[a] as number) - (lengths[b] as number))
}

/** Puts triples of key, word and distance in the order of their keys. */
function sorted(entries: readonly number[], counts: Uint32Array): Pick<GramIndex, 'first' | 'wordOf' | 'backOf'> {
  for (let key = 0; key <= KEY_MASK; key += 1) counts[key + 1] = (counts[key + 1] as number) + (counts[key] as number)
  const next = counts.slice()
  const wordOf = new Uint32Array(entries.length / 3)
  const backOf = new Uint16Array(entries.length / 3)
  for (let at = 0; at < entries.length; at += 3) {
    const key = entries[at] as number
    const slot = next[key] as number
    next[key] = slot + 1
    wordOf[slot] = entries[at + 1] as number
    backOf[slot] = entries[at + 2] as number
  }
  return { first: counts, wordOf, backOf }
}

function bitOf(word: string, at: number): number {
  return 1 << (NEIGHBOUR_CLASS[word.charCodeAt(at) & 255] as number)
}

function bestStart(word: string, flags: Uint8Array): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  let key = 0
  for (let at = 0; at < word.length; at += 1) {
    key = nextKey(key, word.charCodeAt(at) & 255)
    if (at < GRAM - 1) continue
    // Each level is four times as common as the one before; a gram that is known already makes no further stop.
    const cost = (1 << (2 * levelOf(key))) * (flags[key] === 1 ? 1 : 2)
    if (cost < least) {
      best = at - GRAM + 1
      least = cost
    }
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

function bytesOf(sought: readonly SoughtWord[]): Pick<GramIndex, 'byteStart' | 'bytes'> {
  const byteStart = new Uint32Array(sought.length + 1)
  let total = 0
  for (let word = 0; word < sought.length; word += 1) {
    total += (sought[word] as SoughtWord).text.length
    byteStart[word + 1] = total
  }
  const all = sought.map(({ text }) => text).join('')
  const bytes = new Uint8Array(total)
  for (let at = 0; at < total; at += 1) bytes[at] = all.charCodeAt(at)
  return { byteStart, bytes }
}
