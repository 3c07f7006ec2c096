const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Reads base 32 of either case without padding. Left-over bits are not looked at.
 *
 * Shape:  the bytes; null when a character is not of the alphabet.
 * Errors: never throws. Linear.
 * Source: RFC 4648 section 6.
 */
export function decodeBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array((text.length * 5) >> 3)
  let bits = 0
  let count = 0
  let to = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = ALPHABET.indexOf(text.charAt(at).toUpperCase())
    if (value < 0) return null
    bits = ((bits << 5) | value) & 0xffff
    count += 5
    if (count >= 8) {
      count -= 8
      bytes[to] = (bits >> count) & 0xff
      to += 1
    }
  }
  return bytes
}
