import type { LiteralSink } from './find-literals.ts'
import { CASE_BIT, type GramIndex, KEY_MASK, KEY_SHIFT } from './gram-index.ts'
import { NEIGHBOUR_CLASS } from './neighbour-class.ts'

/** Units: bytes that are gone through before their stops are looked at. */
const GRAM = 3
const STRIDE = 4096
const STOPS = new Int32Array(STRIDE)

/**
 * Names the occurrences of words in a latin-1 text, overlapping ones too, ordered within a few bytes only: all of those whose neighbours
 * the word allows, and some others.
 *
 * Shape:  the sink must not search for words itself.
 * Errors: never throws.
 */
export function findWords(index: GramIndex, text: string, sink: LiteralSink): void {
  const { flags } = index
  const size = text.length
  let key = 0
  for (let low = 0; low < size; low += STRIDE) {
    const high = Math.min(low + STRIDE, size)
    let count = 0
    // Without a branch: a stop that is none is written over by the next.
    for (let at = low; at < high; at += 1) {
      key = ((key << KEY_SHIFT) ^ (text.charCodeAt(at) | CASE_BIT)) & KEY_MASK
      STOPS[count] = at
      count += flags[key] as number
    }
    count = thinned(index, text, count)
    for (let stop = 0; stop < count; stop += 1) lookAt(index, text, STOPS[stop] as number, sink)
  }
  // A pair at the very end has no third byte behind it.
  if (size > 1) lookAt(index, text, size, sink)
}

/** Keeps the stops whose neighbours are those of a word: most are none of ours. */
function thinned({ before, behind }: GramIndex, text: string, count: number): number {
  const last = text.length - 1
  let kept = 0
  for (let stop = 0; stop < count; stop += 1) {
    const at = STOPS[stop] as number
    STOPS[kept] = at
    // Asking for a character outside of the text is slow ever after.
    if (at < GRAM || at >= last) {
      kept += 1
      continue
    }
    const key = keyBefore(text, at)
    const left = (before[key] as number) >>> (NEIGHBOUR_CLASS[text.charCodeAt(at - GRAM) & 255] as number)
    const right = (behind[key] as number) >>> (NEIGHBOUR_CLASS[text.charCodeAt(at + 1) & 255] as number)
    kept += left & right & 1
  }
  return kept
}

/** Compares the words whose gram ends at a byte. */
function lookAt(index: GramIndex, text: string, at: number, sink: LiteralSink): void {
  const { first, wordOf, backOf, byteStart, bytes } = index
  const key = at < GRAM || at >= text.length ? keyAtEdge(text, at) : keyBefore(text, at)
  const last = first[key + 1] as number
  for (let entry = first[key] as number; entry < last; entry += 1) {
    const start = at - (backOf[entry] as number)
    const word = wordOf[entry] as number
    const from = byteStart[word] as number
    const length = (byteStart[word + 1] as number) - from
    if (start < 0 || start + length > text.length) continue
    let same = 0
    while (same < length && LOWER[text.charCodeAt(start + same) & 255] === bytes[from + same]) same += 1
    if (same === length) sink(word, start)
  }
}

/** The key of the gram that ends at a byte inside of the text. */
function keyBefore(text: string, at: number): number {
  const head = (text.charCodeAt(at - 2) | CASE_BIT) << (2 * KEY_SHIFT)
  return (head ^ ((text.charCodeAt(at - 1) | CASE_BIT) << KEY_SHIFT) ^ (text.charCodeAt(at) | CASE_BIT)) & KEY_MASK
}

/** The same close to the ends, outside of which all bytes are 0. */
function keyAtEdge(text: string, at: number): number {
  let key = 0
  for (let place = at - 2; place <= at; place += 1) {
    const code = place >= 0 && place < text.length ? text.charCodeAt(place) : 0
    key = ((key << KEY_SHIFT) ^ (code | CASE_BIT)) & KEY_MASK
  }
  return key
}

const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))
