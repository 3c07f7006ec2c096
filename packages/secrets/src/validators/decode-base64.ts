import { BASE64_VALUE } from '../decode/decode-base64.ts'

const PADDING = 0x3d
const NO_VALUE = 255

/**
 * Reads base64 or base64url, padded or not. Left-over bits of the last character are not looked at.
 *
 * Shape:  the bytes; null when a character is of neither alphabet, or one character is left over.
 * Errors: never throws. Linear.
 * Source: RFC 4648 sections 4 and 5.
 */
export function decodeBase64(text: string): Uint8Array | null {
  let length = text.length
  while (length > 0 && length > text.length - 2 && text.charCodeAt(length - 1) === PADDING) length -= 1
  if (length % 4 === 1) return null
  const bytes = new Uint8Array((length * 6) >> 3)
  let bits = 0
  let count = 0
  let to = 0
  for (let at = 0; at < length; at += 1) {
    const value = BASE64_VALUE[text.charCodeAt(at)] ?? NO_VALUE
    if (value === NO_VALUE) return null
    bits = ((bits << 6) | value) & 0xffff
    count += 6
    if (count >= 8) {
      count -= 8
      bytes[to] = (bits >> count) & 0xff
      to += 1
    }
  }
  return bytes
}
