import { decodeUtf8 } from './decode-utf8.ts'
import { excerpt, type ReportPlace, reportError } from './report-error.ts'

const AMPERSAND = 0x26
const SEMICOLON = 0x3b
const MAX_REFERENCE_BYTES = 64

const PREDEFINED: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
])

/** Where the reference that begins at `at` ends (behind its `;`), or -1 when no `;` comes in time. Never throws. */
export function endOfReference(bytes: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + MAX_REFERENCE_BYTES)
  for (let next = at + 1; next < limit; next += 1) {
    if (bytes[next] === SEMICOLON) return next + 1
  }
  return -1
}

/** True when no `;` can come any more, so that waiting for more bytes is of no use. Never throws. */
export function isReferenceHopeless(at: number, end: number): boolean {
  return end - at >= MAX_REFERENCE_BYTES
}

/**
 * The character of one reference, from its `&` to behind its `;`.
 *
 * Errors: VEL_COV_XML_ENTITY for any entity but the five of XML itself; VEL_COV_PARSE for a number that is no XML character.
 */
export function readReference(bytes: Uint8Array, start: number, end: number, place: ReportPlace): number {
  const name = excerpt(bytes, start + 1, end - 1)
  const known = PREDEFINED.get(name)
  if (known !== undefined) return known
  const digits = /^#(?:x([0-9a-fA-F]{1,8})|(\d{1,9}))$/.exec(name)
  if (digits === null) throw reportError('VEL_COV_XML_ENTITY', place, `refers to the entity "&${name};"`)
  const code = digits[1] === undefined ? Number.parseInt(digits[2] ?? '', 10) : Number.parseInt(digits[1], 16)
  if (!isXmlCharacter(code)) throw reportError('VEL_COV_PARSE', place, `holds "&${name};", which is no character`)
  return code
}

/** Checks every reference of a value; `placeOf` gives the place of a position. Errors as `readReference`. */
export function checkReferences(
  bytes: Uint8Array,
  start: number,
  end: number,
  placeOf: (position: number) => ReportPlace,
): void {
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== AMPERSAND) continue
    readReference(bytes, at, closedReference(bytes, at, end, placeOf(at)), placeOf(at))
  }
}

/**
 * Decodes a value: references become characters. In an attribute, each line end and tab becomes one space; in text, each
 * line end becomes a line feed.
 *
 * Errors: as `readReference`; VEL_COV_ENCODING when it is not UTF-8.
 * Source: https://www.w3.org/TR/xml/#AVNormalize
 */
export function decodeXml(
  bytes: Uint8Array,
  start: number,
  end: number,
  kind: 'attribute' | 'text',
  place: ReportPlace,
): string {
  let text = ''
  let from = start
  for (let at = start; at < end; ) {
    if (bytes[at] !== AMPERSAND) {
      at += 1
      continue
    }
    const behind = closedReference(bytes, at, end, place)
    text += normalise(decodeUtf8(bytes, from, at, place), kind)
    text += String.fromCodePoint(readReference(bytes, at, behind, place))
    at = behind
    from = behind
  }
  return text + normalise(decodeUtf8(bytes, from, end, place), kind)
}

function normalise(text: string, kind: 'attribute' | 'text'): string {
  return kind === 'attribute' ? text.replace(/\r\n|[\r\n\t]/g, ' ') : text.replace(/\r\n?/g, '\n')
}

function closedReference(bytes: Uint8Array, at: number, end: number, place: ReportPlace): number {
  const behind = endOfReference(bytes, at, end)
  if (behind < 0) throw reportError('VEL_COV_PARSE', place, 'holds an "&" that begins no reference')
  return behind
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x1_0000 && code <= 0x10_ffff)
}
