import { wideOffset } from './printable.ts'
import type { View } from './view.ts'

/** Units: bytes. */
const BOM = 2
const PROBE = 64

/**
 * Reads a text as UTF-16 when it begins with its byte order mark or every other byte is NUL.
 *
 * Shape:  null when it is not UTF-16; characters outside of latin-1 become `?`. `origin` is where the text begins in the fragment.
 * Errors: never throws.
 */
export function wideView(text: string, origin: number): View | null {
  const low = lowBytes(text)
  if (low === null) return null
  const start = hasMark(text) ? BOM : 0
  const codes: string[] = []
  for (let at = start; at + 1 < text.length; at += 2) {
    const isNarrow = text.charCodeAt(at + 1 - low) === 0
    codes.push(isNarrow ? (text[at + low] as string) : '?')
  }
  const narrow = codes.join('')
  const segment = {
    at: 0,
    length: narrow.length,
    origin: origin + start,
    originLength: narrow.length * 2,
    step: 2,
  } as const
  return { text: narrow, segments: [{ ...segment, encodings: ['utf-16'] }] }
}

function hasMark(text: string): boolean {
  return text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff')
}

/** Which byte of a pair is the low one: 0 for little endian. */
function lowBytes(text: string): 0 | 1 | null {
  if (text.startsWith('\xff\xfe')) return 0
  if (text.startsWith('\xfe\xff')) return 1
  // Plain text has no NUL, so that the usual answer costs nothing.
  return text.lastIndexOf('\0', PROBE) === -1 ? null : wideOffset(text)
}
