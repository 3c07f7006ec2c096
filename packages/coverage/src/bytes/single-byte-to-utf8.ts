import { reportError } from './report-error.ts'
import { writeUtf8 } from './utf16-to-utf8.ts'

/** 0x80 to 0x9f of windows-1252. Source: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
]

/**
 * Turns latin-1 or windows-1252 into UTF-8; `ascii` stands for an encoding that is not known and is passed on as it is.
 *
 * Errors: VEL_COV_ENCODING for a byte above 0x7f under `ascii`.
 */
export async function* singleByteToUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: 'latin1' | 'windows-1252' | 'ascii',
  path: string,
): AsyncIterable<Uint8Array> {
  let offset = 0
  for await (const chunk of chunks) {
    const high = chunk.findIndex((byte) => byte > 0x7f)
    if (high < 0) {
      yield chunk
    } else if (encoding === 'ascii') {
      const place = { path, offset: offset + high }
      throw reportError('VEL_COV_ENCODING', place, 'declares an encoding that is not known and holds more than ASCII')
    } else {
      const out = new Uint8Array(chunk.length * 3)
      let used = 0
      for (const byte of chunk) {
        const isMapped = encoding === 'windows-1252' && byte >= 0x80 && byte <= 0x9f
        used = writeUtf8(out, used, isMapped ? (WINDOWS_1252[byte - 0x80] ?? byte) : byte)
      }
      yield out.subarray(0, used)
    }
    offset += chunk.length
  }
}
