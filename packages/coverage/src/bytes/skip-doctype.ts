const GT = 0x3e
const LT = 0x3c
const QUOTE = 0x22
const APOSTROPHE = 0x27
const OPEN = 0x5b
const CLOSE = 0x5d
const COMMENT_END = [0x2d, 0x2d, GT]
const PI_END = [0x3f, GT]

/**
 * Finds the end of a document type declaration without reading what it declares: nothing is fetched, nothing expanded.
 *
 * Shape: the position behind its `>`, or -1 when it is not complete yet. `start` is behind `<!DOCTYPE`. Quoted strings,
 *        comments and processing instructions inside are stepped over whole. Never throws.
 */
export function skipDoctype(bytes: Uint8Array, start: number, end: number): number {
  let isInside = false
  let at = start
  while (at < end) {
    const byte = bytes[at]
    if (byte === QUOTE || byte === APOSTROPHE) {
      const close = bytes.indexOf(byte, at + 1)
      if (close < 0 || close >= end) return -1
      at = close + 1
    } else if (byte === LT && bytes[at + 1] === 0x21 && bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) {
      at = behind(bytes, at + 4, end, COMMENT_END)
      if (at < 0) return -1
    } else if (byte === LT && bytes[at + 1] === 0x3f) {
      at = behind(bytes, at + 2, end, PI_END)
      if (at < 0) return -1
    } else {
      if (byte === OPEN) isInside = true
      else if (byte === CLOSE) isInside = false
      else if (byte === GT && !isInside) return at + 1
      at += 1
    }
  }
  return -1
}

/** The position behind the first occurrence of `mark`, or -1 when it does not occur before `end`. Never throws. */
export function behind(bytes: Uint8Array, start: number, end: number, mark: readonly number[]): number {
  const first = mark[0] as number
  for (let at = bytes.indexOf(first, start); at >= 0 && at + mark.length <= end; at = bytes.indexOf(first, at + 1)) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return at + mark.length
  }
  return -1
}
