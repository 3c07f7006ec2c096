import { reportError } from './report-error.ts'

/**
 * Turns UTF-16 into UTF-8, wherever the chunks end.
 *
 * Errors: VEL_COV_ENCODING for a surrogate without its partner and for an odd number of bytes.
 */
export async function* utf16ToUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
  path: string,
): AsyncIterable<Uint8Array> {
  const low = encoding === 'utf-16le' ? 0 : 8
  let offset = 0
  let half = -1
  let lead = -1
  const fail = (what: string) => reportError('VEL_COV_ENCODING', { path, offset }, what)
  for await (const chunk of chunks) {
    const out = new Uint8Array(chunk.length * 2 + 8)
    let used = 0
    for (const byte of chunk) {
      offset += 1
      if (half < 0) {
        half = byte
        continue
      }
      const unit = (half << low) | (byte << (8 - low))
      half = -1
      if (lead >= 0) {
        if (unit < 0xdc00 || unit > 0xdfff) throw fail('holds a UTF-16 surrogate without its partner')
        used = writeUtf8(out, used, 0x1_0000 + ((lead - 0xd800) << 10) + (unit - 0xdc00))
        lead = -1
      } else if (unit >= 0xd800 && unit <= 0xdbff) {
        lead = unit
      } else if (unit >= 0xdc00 && unit <= 0xdfff) {
        throw fail('holds a UTF-16 surrogate without its partner')
      } else {
        used = writeUtf8(out, used, unit)
      }
    }
    if (used > 0) yield out.subarray(0, used)
  }
  if (half >= 0 || lead >= 0) throw fail('ends in the middle of a UTF-16 character')
}

/** Writes one code point as UTF-8 at `at` and gives the position behind it. Never throws. */
export function writeUtf8(out: Uint8Array, at: number, code: number): number {
  let next = at
  if (code < 0x80) {
    out[next++] = code
    return next
  }
  if (code < 0x800) {
    out[next++] = 0xc0 | (code >>> 6)
  } else {
    if (code < 0x1_0000) {
      out[next++] = 0xe0 | (code >>> 12)
    } else {
      out[next++] = 0xf0 | (code >>> 18)
      out[next++] = 0x80 | ((code >>> 12) & 63)
    }
    out[next++] = 0x80 | ((code >>> 6) & 63)
  }
  out[next++] = 0x80 | (code & 63)
  return next
}
