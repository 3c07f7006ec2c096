/** How an object is stored in a pack. */
export const COMMIT = 1
export const TREE = 2
export const BLOB = 3
export const TAG = 4
export const OFS_DELTA = 6
export const REF_DELTA = 7

/** The head of a pack's entry. */
export interface EntryHeader {
  /** One of the constants above, or another number that a damaged pack holds. */
  readonly type: number
  /** Units: bytes of the inflated data (of a delta: of the delta itself). */
  readonly sizeBytes: number
  /** Units: bytes of the head, base reference and all. */
  readonly headBytes: number
  /** OFS_DELTA: how far back the base's entry starts; else 0. */
  readonly back: number
  /** REF_DELTA: where in `bytes` the base's name stands; else -1. */
  readonly nameAt: number
}

/**
 * Reads the head of an entry from the bytes that it starts with.
 *
 * Shape:  null when the bytes end too soon or a number is larger than 2^53.
 * Source: gitformat-pack(5)
 */
export function parseEntryHeader(bytes: Uint8Array, hashBytes: number): EntryHeader | null {
  let byte = bytes[0]
  if (byte === undefined) return null
  const type = (byte >> 4) & 7
  let sizeBytes = byte & 15
  let at = 1
  for (let factor = 16; (byte & 128) !== 0; factor *= 128, at += 1) {
    byte = bytes[at]
    if (byte === undefined || factor > 2 ** 46) return null
    sizeBytes += (byte & 127) * factor
  }
  if (type === REF_DELTA)
    return at + hashBytes > bytes.length ? null : { type, sizeBytes, headBytes: at + hashBytes, back: 0, nameAt: at }
  if (type !== OFS_DELTA) return { type, sizeBytes, headBytes: at, back: 0, nameAt: -1 }
  byte = bytes[at++]
  if (byte === undefined) return null
  let back = byte & 127
  while ((byte & 128) !== 0) {
    byte = bytes[at++]
    if (byte === undefined || back > 2 ** 44) return null
    back = (back + 1) * 128 + (byte & 127)
  }
  return { type, sizeBytes, headBytes: at, back, nameAt: -1 }
}
