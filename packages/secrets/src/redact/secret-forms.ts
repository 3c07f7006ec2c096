import { base64, base64url } from '@scure/base'
import { decodeUtf8 } from '../text/decode-utf8.ts'

/** Nothing longer is known in encoded forms beyond this many bytes: the rest of a huge key says nothing about its start. */
const MAX_BYTES = 65_536

/**
 * Names the forms in which a secret may stand in a text: as it is (latin-1 and, where its bytes are UTF-8, decoded), base64 and
 * base64url at every alignment, hex, percent-encoded, and escaped for JSON, HTML and shells.
 *
 * Shape:  without duplicates; the raw form first. Forms shorter than the window of the redactor are kept too.
 * Errors: never throws.
 */
export function secretForms(secret: string): readonly string[] {
  const raw = secret.slice(0, MAX_BYTES)
  const decoded = decodeUtf8(raw)
  const texts = decoded === null || decoded === raw ? [raw] : [raw, decoded]
  return [...new Set([...texts.flatMap(escapedForms), ...encodedForms(raw), ...(raw === secret ? [] : [secret])])]
}

function escapedForms(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1)
  const html = text.replace(/[&<>"']/gu, (character) => HTML[character] ?? character)
  const shell = text.replace(/([^\w@%+=:,./-])/gu, '\\$1')
  return [text, json, json.replaceAll('/', '\\/'), html, shell, text.replaceAll('\n', ''), text.replaceAll('\n', ' ')]
}

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function encodedForms(raw: string): readonly string[] {
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0) & 0xff)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const percent = Array.from(bytes, (byte) =>
    isUnreserved(byte) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')
  return [hex, hex.toUpperCase(), percent, percent.toLowerCase(), ...aligned(bytes)]
}

/** What base64 of a longer text looks like where this secret stands in it: the characters that depend on the secret alone. */
function aligned(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const padded = new Uint8Array(shift + bytes.length)
    padded.set(bytes, shift)
    const own = (text: string): string =>
      text.replace(/=+$/u, '').slice(Math.ceil((shift * 8) / 6), Math.floor((padded.length * 8) / 6))
    return [own(base64.encode(padded)), own(base64url.encode(padded))]
  })
}

function isUnreserved(byte: number): boolean {
  return /[\w.~-]/u.test(String.fromCharCode(byte))
}
