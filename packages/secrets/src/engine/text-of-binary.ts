/** Units: printable bytes in a row from which on they are looked at, as `strings` does with four. */
const MIN_RUN = 8
/** Units: bytes that are looked at to tell text from binary, as git does. */
const SNIFFED = 8000
const LINE_FEED = 10

/** Whether a file is binary, as git tells it: there is a NUL among its first 8,000 bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SNIFFED).indexOf(0) !== -1
}

/**
 * Keeps the printable runs of a binary file, of eight bytes or more, at their places; all other bytes become line feeds.
 *
 * Shape: as long as the file. Runs of UTF-16 (every other byte NUL) are written narrow at their start.
 */
export function textOfBinary(bytes: Uint8Array): Uint8Array {
  const text = new Uint8Array(bytes.length).fill(LINE_FEED)
  let at = 0
  while (at < bytes.length) {
    const narrow = runLength(bytes, at, 1)
    if (narrow >= MIN_RUN) {
      text.set(bytes.subarray(at, at + narrow), at)
      at += narrow
      continue
    }
    const wide = narrow > 0 ? runLength(bytes, at + narrow - 1, 2) : 0
    const start = at + narrow - 1
    if (wide >= MIN_RUN)
      for (let index = 0; index < wide; index += 1) text[start + index] = bytes[start + 2 * index] ?? 0
    at += wide >= MIN_RUN ? narrow - 1 + 2 * wide : Math.max(1, narrow)
  }
  return text
}

/** How many printable bytes follow each other at a distance of `step`; with 2, each has a NUL behind it. */
function runLength(bytes: Uint8Array, at: number, step: 1 | 2): number {
  let count = 0
  for (let index = at; index < bytes.length; index += step) {
    const byte = bytes[index] ?? 0
    if (byte < 32 ? byte !== 9 : byte > 126) break
    if (step === 2 && bytes[index + 1] !== 0) break
    count += 1
  }
  return count
}
