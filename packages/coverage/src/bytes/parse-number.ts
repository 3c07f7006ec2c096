/** What `parseCount` gives for text that is no number. */
export const MALFORMED = -1
/** What `parseCount` gives for a number below zero. */
export const NEGATIVE = -2

const ZERO = 0x30

/**
 * Reads a whole number of digits only.
 *
 * Shape: MALFORMED when it is empty or holds anything but digits; 2^53 - 1 for everything above.
 */
export function parseWhole(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end) return MALFORMED
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] as number) - ZERO
    if (digit < 0 || digit > 9) return MALFORMED
    value = value * 10 + digit
  }
  return Math.min(value, Number.MAX_SAFE_INTEGER)
}

/**
 * Reads a hit count as tools write it: `3`, `18446744073709551616`, `1.0`, `1e5`, `-0`, `+2`.
 *
 * Shape: never NaN and never above 2^53 - 1; a fraction above zero counts as one; NEGATIVE below zero; MALFORMED for
 *        anything else (`undefined`, `NaN`, `0x10`, nothing at all).
 */
export function parseCount(bytes: Uint8Array, start: number, end: number): number {
  const plain = parseWhole(bytes, start, end)
  return plain === MALFORMED ? parseOddCount(bytes, start, end) : plain
}

function parseOddCount(bytes: Uint8Array, start: number, end: number): number {
  let text = ''
  if (end - start > 64) return MALFORMED
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] as number)
  if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text)) return MALFORMED
  const value = Number(text)
  if (value < 0) return NEGATIVE
  if (value > Number.MAX_SAFE_INTEGER) return Number.MAX_SAFE_INTEGER
  return value === 0 ? 0 : Math.max(1, Math.floor(value))
}
