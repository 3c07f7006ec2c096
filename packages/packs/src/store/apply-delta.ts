/** Where the bytes of a result came from, and where they did not. */
export interface DeltaTrace {
  /** Copies as triples: from (in the base), to (in the result), length. Neighbours that go on in the base are one. */
  copies: number[]
  /** Stretches of the result that no copy made, as pairs start, end; empty ones are seams between copies. In order. */
  novel: number[]
}

/** The sizes at the start of a delta: of its base and of its result; null when they are damaged. */
export function parseDeltaSizes(
  delta: Uint8Array,
  length: number,
): { readonly baseBytes: number; readonly resultBytes: number; readonly at: number } | null {
  let at = 0
  const readSize = (): number => {
    let value = 0
    for (let factor = 1; at < length && factor <= 2 ** 46; factor *= 128) {
      const byte = delta[at++] as number
      value += (byte & 127) * factor
      if ((byte & 128) === 0) return value
    }
    return -1
  }
  const baseBytes = readSize()
  const resultBytes = readSize()
  return baseBytes < 0 || resultBytes < 0 ? null : { baseBytes, resultBytes, at }
}

/**
 * Builds the result of a delta into `out`; notes where its bytes come from when a trace is given.
 *
 * Shape:  false when the delta does not fit the base, leaves its bounds, or does not fill the result exactly.
 * Source: gitformat-pack(5), "Deltified representation"
 */
export function applyDelta(
  base: Buffer,
  baseBytes: number,
  delta: Uint8Array,
  from: number,
  length: number,
  out: Buffer,
  resultBytes: number,
  trace: DeltaTrace | null,
): boolean {
  let at = from
  let written = 0
  let copyEnd = -1
  let novelStart = -1
  if (trace !== null) {
    trace.copies.length = 0
    trace.novel.length = 0
  }
  while (at < length) {
    const op = delta[at++] as number
    if ((op & 128) === 0) {
      if (op === 0 || at + op > length || written + op > resultBytes) return false
      if (novelStart < 0) novelStart = written
      for (let index = 0; index < op; index += 1) out[written + index] = delta[at + index] as number
      at += op
      written += op
      copyEnd = -1
      continue
    }
    let offset = 0
    let count = 0
    if ((op & 1) !== 0) offset = delta[at++] as number
    if ((op & 2) !== 0) offset |= (delta[at++] as number) << 8
    if ((op & 4) !== 0) offset |= (delta[at++] as number) << 16
    if ((op & 8) !== 0) offset += (delta[at++] as number) * 0x1000000
    if ((op & 16) !== 0) count = delta[at++] as number
    if ((op & 32) !== 0) count |= (delta[at++] as number) << 8
    if ((op & 64) !== 0) count |= (delta[at++] as number) << 16
    if (count === 0) count = 0x10000
    if (at > length || offset + count > baseBytes || written + count > resultBytes) return false
    base.copy(out, written, offset, offset + count)
    if (trace !== null) {
      const copies = trace.copies
      if (copyEnd === offset) copies[copies.length - 1] = (copies[copies.length - 1] as number) + count
      else {
        if (novelStart >= 0) trace.novel.push(novelStart, written)
        // The start of the result is a seam too, unless it is the start of the base.
        else if (written > 0 || offset > 0) trace.novel.push(written, written)
        copies.push(offset, written, count)
      }
      copyEnd = offset + count
    }
    novelStart = -1
    written += count
  }
  if (trace !== null) {
    if (novelStart >= 0) trace.novel.push(novelStart, written)
    else if (copyEnd !== baseBytes) trace.novel.push(written, written)
  }
  return written === resultBytes
}
