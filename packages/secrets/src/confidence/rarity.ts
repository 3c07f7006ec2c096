import { CLASS_COUNT, classOf, LETTER_COUNT, LEVEL_BITS, letterOf } from './rarity-symbols.ts'
import { CLASS_LEVELS, PAIR_LEVELS, TRIPLE_CONTEXTS, TRIPLE_LEVELS } from './rarity-table.ts'

/** Units: bits that one of ten digits, and one of about twenty marks, carries beside its class. */
const DIGIT_BITS = Math.log2(10)
const MARK_BITS = 4.3
const JOINER_BITS = 1.2

/**
 * Measures how unlike words and identifiers a text is: what it costs to say it to somebody who knows only those.
 *
 * Units:  bits per character, 0 for the empty text. Words and identifiers cost about 2 to 3.4, random hex 4.6 to 5.4, random base64 5
 *         to 6.5. Under about eight characters the measure is coarse.
 * Shape:  the cost of each character's class (lower, upper, digit, `_-.`, other) after the two before it, and of each letter after
 *         the two before it, from a table of our own (scripts/generate/train-rarity.ts).
 * Errors: never throws.
 */
export function rarity(text: string): number {
  if (text.length === 0) return 0
  let bits = 0
  let classA = 0
  let classB = 0
  let letterA = 0
  let letterB = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    const letter = letterOf(code)
    bits += bitsAt(CLASSES, (classA * CLASS_COUNT + classB) * CLASS_COUNT + kind)
    bits += letter > 0 ? letterBits(letterA, letterB, letter) : (NO_LETTER_BITS[kind] ?? 0)
    classA = classB
    classB = kind
    letterA = letterB
    letterB = letter
  }
  return bits / text.length
}

const NO_LETTER_BITS = [0, 0, 0, DIGIT_BITS, JOINER_BITS, MARK_BITS]
const CLASSES = unpack(CLASS_LEVELS)
const PAIRS = unpack(PAIR_LEVELS)
const TRIPLES = unpack(TRIPLE_LEVELS)
const ROWS = rowsOf(TRIPLE_CONTEXTS)

function letterBits(before2: number, before1: number, letter: number): number {
  const context = before2 * LETTER_COUNT + before1
  const row = ROWS[context] ?? -1
  return row < 0 ? bitsAt(PAIRS, before1 * LETTER_COUNT + letter) : bitsAt(TRIPLES, row * LETTER_COUNT + letter)
}

function bitsAt(levels: Uint8Array, at: number): number {
  return LEVEL_BITS[levels[at] ?? 0] ?? 0
}

/** The printable characters without space, `'` and `\`, in order: the value of one is its place. */
function levelPairOf(code: number): number {
  return code - 33 - (code > 39 ? 1 : 0) - (code > 92 ? 1 : 0)
}

function unpack(packed: string): Uint8Array {
  const levels = new Uint8Array(packed.length * 2)
  for (let at = 0; at < packed.length; at += 1) {
    const value = levelPairOf(packed.charCodeAt(at))
    levels[at * 2] = Math.floor(value / LEVEL_BITS.length)
    levels[at * 2 + 1] = value % LEVEL_BITS.length
  }
  return levels
}

/** For each pair of letters its row in the table of triples, or -1. */
function rowsOf(flags: string): Int16Array {
  const rows = new Int16Array(LETTER_COUNT ** 2).fill(-1)
  let row = 0
  for (let at = 0; at < rows.length; at += 1) {
    if (((levelPairOf(flags.charCodeAt(Math.floor(at / 6))) >> (at % 6)) & 1) === 1) {
      rows[at] = row
      row += 1
    }
  }
  return rows
}
