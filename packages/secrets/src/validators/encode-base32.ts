const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Writes bytes in base 32, upper case, without padding. Source: RFC 4648 section 6. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let count = 0
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff
    for (count += 8; count >= 5; count -= 5) text += ALPHABET.charAt((bits >> (count - 5)) & 31)
  }
  return count > 0 ? text + ALPHABET.charAt((bits << (5 - count)) & 31) : text
}
