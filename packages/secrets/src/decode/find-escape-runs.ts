import type { Encoding } from '../engine/hit.ts'
import { utf8Latin1 } from '../text/utf8-latin1.ts'
import type { EncodedRun } from './encoded-run.ts'
import { isReadable } from './printable.ts'

/** Units: bytes that are taken to the left and to the right of an escape. */
const MAX_LEFT = 256
const MAX_RIGHT = 16_384

interface EscapeKind {
  readonly encoding: Encoding
  /** What every escape begins with; searched for by `indexOf`. */
  readonly heads: readonly string[]
  /** Group 1, 2 …: the digits; hexadecimal but for those in `decimal`. */
  readonly escape: RegExp
}

const PERCENT: EscapeKind = { encoding: 'percent', heads: ['%'], escape: /%([0-9A-Fa-f]{2})/g }
const UNICODE: EscapeKind = {
  encoding: 'unicode-escape',
  heads: ['\\u', '\\x', '\\U', '&#', 'U+'],
  escape:
    /\\{1,2}[uU]([0-9A-Fa-f]{4})|\\{1,2}u\{([0-9A-Fa-f]{1,6})\}|\\{1,2}x([0-9A-Fa-f]{2})|&#[xX]([0-9A-Fa-f]{1,6});|&#([0-9]{1,7});|U\+([0-9A-Fa-f]{4})\s?/g,
}
const DECIMAL_GROUP = 5

/**
 * Finds the words that hold percent escapes or escapes of characters (`\u0041`, `\x41`, `\u{41}`, `&#x41;`, `&#65;`, `U+0041`) and
 * stand for another word.
 *
 * Shape:  those whose first escape is in [`from`, `to`), in order, none overlapping. Escapes of blanks alone make no run.
 * Errors: never throws.
 */
export function findEscapeRuns(text: string, from: number, to: number): readonly EncodedRun[] {
  const percent = findKind(PERCENT, text, from, to)
  const unicode = findKind(UNICODE, text, from, to)
  return unicode.length === 0 ? percent : [...percent, ...unicode]
}

function findKind(kind: EscapeKind, text: string, from: number, to: number): readonly EncodedRun[] {
  const runs: EncodedRun[] = []
  const next = kind.heads.map((head) => text.indexOf(head, from))
  let free = from
  for (;;) {
    let at = -1
    for (let index = 0; index < next.length; index += 1) {
      let found = next[index] as number
      if (found !== -1 && found < free) {
        found = text.indexOf(kind.heads[index] as string, free)
        next[index] = found
      }
      if (found !== -1 && (at === -1 || found < at)) at = found
    }
    if (at === -1 || at >= to) return runs
    free = at + 1
    if (!isEscape(kind, text, at)) continue
    const start = leftOf(text, at, runs.at(-1)?.end ?? 0)
    const end = rightOf(text, at)
    free = end
    // A word that began before `from` with an escape there belongs to the window before.
    if (start < from && text.slice(start, from).search(kind.escape) !== -1) continue
    const decoded = decodeEscapes(kind, text.slice(start, end))
    if (decoded !== null) runs.push({ start, end, decoded, encoding: kind.encoding })
  }
}

const LONGEST_ESCAPE = 12

function isEscape(kind: EscapeKind, text: string, at: number): boolean {
  kind.escape.lastIndex = 0
  const match = kind.escape.exec(text.slice(at, at + LONGEST_ESCAPE))
  return match !== null && match.index === 0
}

function leftOf(text: string, at: number, floor: number): number {
  const low = Math.max(floor, at - MAX_LEFT)
  let start = at
  while (start > low && !isDelimiter(text.charCodeAt(start - 1))) start -= 1
  return start
}

function rightOf(text: string, at: number): number {
  const high = Math.min(text.length, at + MAX_RIGHT)
  let end = at + 2
  while (end < high && !isDelimiter(text.charCodeAt(end))) end += 1
  return Math.min(end, high)
}

/** Blanks, quotes, angle brackets and controls end a word. */
function isDelimiter(code: number): boolean {
  return (
    code <= 32 || code === 0x22 || code === 0x27 || code === 0x60 || code === 0x3c || code === 0x3e || code === 0x7f
  )
}

const MAX_CODE_POINT = 0x10ffff

function decodeEscapes(kind: EscapeKind, word: string): string | null {
  let isTelling = false
  let isBinary = false
  kind.escape.lastIndex = 0
  const decoded = word.replace(kind.escape, (all: string, ...groups: readonly (string | undefined)[]) => {
    const index = groups.findIndex((group) => typeof group === 'string')
    const code = Number.parseInt(groups[index] ?? '', index + 1 === DECIMAL_GROUP ? 10 : 16)
    if (!(code <= MAX_CODE_POINT)) return all
    if (code < 9) isBinary = true
    if (code > 32 && code < 127) isTelling = true
    return kind.encoding === 'percent' ? String.fromCharCode(code) : utf8Latin1(String.fromCodePoint(code))
  })
  return isTelling && !isBinary && isReadable(decoded) ? decoded : null
}
