/**
 * Words, found by three of their bytes.
 *
 * Shape: `flags[key]` is 1 when one of the words is known by a gram of that key; its entries are `first[key] .. first[key + 1]`.
 *        `wordOf[entry]` is the word, `backOf[entry]` how far behind its start the gram's last byte stands. Word w has the bytes
 *        `bytes[byteStart[w] .. byteStart[w + 1])`, ASCII letters in lower case. `before` and `behind` tell by key which bytes can stand
 *        on either side of a gram: bit n for class n of `NEIGHBOUR_CLASS`.
 */
export interface GramIndex {
  readonly flags: Uint8Array
  readonly before: Uint32Array
  readonly behind: Uint32Array
  readonly first: Uint32Array
  readonly wordOf: Uint32Array
  readonly backOf: Uint16Array
  readonly byteStart: Uint32Array
  readonly bytes: Uint8Array
}

/**
 * A word that is sought, and the bytes that may stand on either side of it: an occurrence beside others need not be named.
 *
 * Shape: `before` and `behind` are masks as `neighbourMask` makes them. At the text's start anything counts as before; `behind` asks for a byte,
 *         unless it is `ANY_NEIGHBOUR`.
 */
export interface SoughtWord {
  readonly text: string
  readonly before: number
  readonly behind: number
}

/** The key of a gram is worked out byte by byte: `key = nextKey(key, byte)`; three bytes later nothing is left of a byte. */
export const KEY_BITS = 15
export const KEY_MASK = (1 << KEY_BITS) - 1
export const KEY_SHIFT = 5
/** Set in both cases of a letter. */
export const CASE_BIT = 32

/** Adds a byte to a key. Bytes that differ in the bit of case have one key. */
export function nextKey(key: number, byte: number): number {
  return ((key << KEY_SHIFT) ^ (byte | CASE_BIT)) & KEY_MASK
}
