import { BASE64_VALUE, decodeBase64 } from './decode-base64.ts'
import { decodeHex, HEX_VALUE } from './decode-hex.ts'
import type { EncodedRun } from './encoded-run.ts'
import { isControl, isReadable, wideOffset } from './printable.ts'

/** Units: characters of the shortest runs that are looked at. */
const MIN_BASE64 = 16
const MIN_HEX = 32
/** Units: characters that are decoded to see whether the rest is worth it. */
const PROBE_BASE64 = 16
const PROBE_HEX = 16
/** Units: characters of a line from which on the next line may go on with it. */
const MIN_WRAPPED = 60

/**
 * Finds the runs of base64, base64url and hexadecimal digits that begin in [`from`, `to`) and stand for text.
 *
 * Shape:  in order, none overlapping; wrapped base64 is one run. UTF-16 inside is made plain.
 * Errors: never throws.
 */
export function findDenseRuns(text: string, from: number, to: number): readonly EncodedRun[] {
  const runs: EncodedRun[] = []
  const size = text.length
  let at = from
  // Lines before it were tried together: none is decoded more than twice.
  let wrappedUntil = 0

  function decodeRun(start: number, end: number): EncodedRun | null {
    const digits = end - start < MIN_HEX ? null : decodeHexRun(text, start, end)
    if (digits !== null) return digits
    if (!canBeReadable(text, start) || readable(decodeBase64(text, start, start + PROBE_BASE64)) === null) return null
    const wrapped = start < wrappedUntil ? end : wrappedEnd(text, start, end)
    if (wrapped > end) {
      const lines = decodeBase64Run(text, start, wrapped)
      if (lines !== null) return lines
      wrappedUntil = wrapped
    }
    return decodeBase64Run(text, start, end)
  }

  // A run that began before `from` belongs to the window before.
  if (from > 0 && isDense(text, from - 1)) while (at < size && isDense(text, at)) at += 1
  while (at < to) {
    // Every run of 16 has a byte in every sixteenth place: all others are never looked at.
    const probe = at + MIN_BASE64 - 1
    if (probe >= size) break
    if (!isDense(text, probe)) {
      at = probe + 1
      continue
    }
    let start = probe
    while (start > at && isDense(text, start - 1)) start -= 1
    let end = probe + 1
    while (end < size && isDense(text, end)) end += 1
    at = end
    if (end - start < MIN_BASE64 || start >= to) continue
    const run = decodeRun(start, end)
    if (run === null) continue
    runs.push(run)
    at = run.end
  }
  return runs
}

/** Units: NULs among the twelve bytes that sixteen digits stand for, from which on they may be UTF-16; bytes beyond ASCII that text may have. */
const WIDE_NULS = 4
const PLAIN_HIGHS = 2

/** Whether the first sixteen digits of base64 can stand for text, in UTF-16 or not: most words end here, without a decoded byte. */
function canBeReadable(text: string, start: number): boolean {
  let controls = 0
  let nuls = 0
  let highs = 0
  for (let at = start; at < start + PROBE_BASE64; at += 4) {
    const head = (valueAt(text, at) << 18) | (valueAt(text, at + 1) << 12)
    const bits = head | (valueAt(text, at + 2) << 6) | valueAt(text, at + 3)
    for (let shift = 16; shift >= 0; shift -= 8) {
      const byte = (bits >> shift) & 255
      if (byte >= 128) highs += 1
      else if (byte === 0) nuls += 1
      else if (isControl(byte)) controls += 1
    }
  }
  return nuls >= WIDE_NULS || (controls + nuls === 0 && highs <= PLAIN_HIGHS)
}

function valueAt(text: string, at: number): number {
  return BASE64_VALUE[text.charCodeAt(at) & 255] as number
}

function isDense(text: string, at: number): boolean {
  return BASE64_VALUE[text.charCodeAt(at) & 255] !== 255
}

/** Where base64 that goes on over lines ends. */
function wrappedEnd(text: string, start: number, end: number): number {
  const width = end - start
  if (width < MIN_WRAPPED || width % 4 !== 0) return end
  let last = end
  for (;;) {
    let next = last
    while (next < text.length && next - last < 40 && isBlank(text.charCodeAt(next))) next += 1
    if (next === last || text.slice(last, next).indexOf('\n') === -1) return last
    let stop = next
    while (stop < text.length && isDense(text, stop)) stop += 1
    if (stop === next || stop - next > width) return last
    if (stop - next < width) return stop
    last = stop
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

function decodeHexRun(text: string, runStart: number, end: number): EncodedRun | null {
  if (end - runStart < MIN_HEX) return null
  const isPrefixed = text.charCodeAt(runStart) === 0x30 && (text.charCodeAt(runStart + 1) | 32) === 0x78
  const start = isPrefixed ? runStart + 2 : runStart
  for (let at = start; at < end; at += 1) if (HEX_VALUE[text.charCodeAt(at) & 255] === 255) return null
  if ((end - start) % 2 !== 0 || end - start < MIN_HEX) return null
  if (readable(decodeHex(text, start, start + PROBE_HEX)) === null) return null
  const decoded = readable(decodeHex(text, start, end))
  return decoded === null ? null : { start, end, decoded, encoding: 'hex' }
}

function decodeBase64Run(text: string, start: number, end: number): EncodedRun | null {
  const decoded = readable(decodeBase64(text, start, end))
  if (decoded === null) return null
  let padded = end
  while (padded < text.length && padded - end < 2 && text.charCodeAt(padded) === 0x3d) padded += 1
  return { start, end: padded, decoded, encoding: 'base64' }
}

/** The text as it is, UTF-16 without its NULs, or null when it is neither. */
function readable(text: string): string | null {
  const wide = wideOffset(text)
  if (wide === null) return isReadable(text) ? text : null
  let narrow = ''
  for (let at = wide; at < text.length; at += 2) narrow += text[at]
  return isReadable(narrow) ? narrow : null
}
