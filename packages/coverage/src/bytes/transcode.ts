import { reportError } from './report-error.ts'
import { singleByteToUtf8 } from './single-byte-to-utf8.ts'
import { utf16ToUtf8 } from './utf16-to-utf8.ts'

/** How many bytes are looked at to tell the encoding; an XML declaration fits many times. */
const HEAD_BYTES = 512

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1' | 'windows-1252' | 'ascii'

interface Detected {
  readonly encoding: Encoding
  readonly bomBytes: number
}

/**
 * Gives a report as UTF-8 without a byte order mark, whatever it was written in.
 *
 * Shape:  UTF-8 passes through untouched; UTF-16 is told by its mark, by its zero bytes or by the XML declaration, latin-1
 *         and windows-1252 by the XML declaration. Another declared encoding is read as long as it stays within ASCII.
 * Errors: VEL_COV_ENCODING for broken UTF-16, for UTF-32, and for bytes above ASCII in an encoding that is not known.
 */
export async function* transcodeToUtf8(chunks: AsyncIterable<Uint8Array>, path = 'report'): AsyncIterable<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  try {
    const head = await readHead(iterator)
    const { encoding, bomBytes } = detectEncoding(head, path)
    const rest = restOf(head.subarray(bomBytes), iterator)
    if (encoding === 'utf-8') yield* rest
    else if (encoding === 'utf-16le' || encoding === 'utf-16be') yield* utf16ToUtf8(rest, encoding, path)
    else yield* singleByteToUtf8(rest, encoding, path)
  } finally {
    await iterator.return?.()
  }
}

async function readHead(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const first = await iterator.next()
  if (first.done === true) return new Uint8Array(0)
  let head = first.value
  while (head.length < HEAD_BYTES) {
    const kept = head.slice()
    const next = await iterator.next()
    if (next.done === true) return kept
    head = new Uint8Array(kept.length + next.value.length)
    head.set(kept)
    head.set(next.value, kept.length)
  }
  return head
}

async function* restOf(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
}

function detectEncoding(head: Uint8Array, path: string): Detected {
  const [a = 1, b = 1, c = 1, d = 1] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bomBytes: 3 }
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0)) {
    throw reportError('VEL_COV_ENCODING', { path, offset: 0 }, 'is written in UTF-32 or begins with zero bytes')
  }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bomBytes: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bomBytes: 2 }
  if (b === 0) return { encoding: 'utf-16le', bomBytes: 0 }
  if (a === 0) return { encoding: 'utf-16be', bomBytes: 0 }
  return { encoding: declaredEncoding(head), bomBytes: 0 }
}

function declaredEncoding(head: Uint8Array): Encoding {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES))
  const declaration = /^\s*<\?xml\s([^>]*)\?>/.exec(text)?.[1] ?? ''
  const name = /\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1]?.toLowerCase()
  if (name === undefined || name === 'utf-8' || name === 'utf8') return 'utf-8'
  // The bytes were just read as ASCII, so a declaration of UTF-16 is a leftover of a conversion to UTF-8.
  if (name.startsWith('utf-16')) return 'utf-8'
  if (/^(?:iso-?8859-1|iso_8859-1|latin-?1|l1)$/.test(name)) return 'latin1'
  if (/^(?:windows-1252|cp-?1252|x-cp1252)$/.test(name)) return 'windows-1252'
  return 'ascii'
}
