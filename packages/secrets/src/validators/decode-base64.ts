const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = makeValues()
const PADDING = 0x3d

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
    const value = VALUES[text.charCodeAt(at)] ?? -1
    if (value < 0) return null
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

function makeValues(): Int8Array {
  const values = new Int8Array(256).fill(-1)
  for (let at = 0; at < 64; at += 1) values[ALPHABET.charCodeAt(at)] = at
  values['-'.charCodeAt(0)] = 62
  values['_'.charCodeAt(0)] = 63
  return values
}
