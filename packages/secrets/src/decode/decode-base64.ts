const CHUNK = 4096

/** The value of each byte in the alphabets of base64 and base64url; 255: in neither. */
export const BASE64_VALUE: Uint8Array = makeValues()

function makeValues(): Uint8Array {
  const values = new Uint8Array(256).fill(255)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  for (let at = 0; at < alphabet.length; at += 1) values[alphabet.charCodeAt(at)] = at
  values[0x2d] = 62
  values[0x5f] = 63
  return values
}

/**
 * Decodes base64 or base64url; bytes outside of both alphabets (line ends, padding) are left out.
 *
 * Shape: latin-1. Bits behind the last whole byte are left out.
 */
export function decodeBase64(text: string, start: number, end: number): string {
  let out = ''
  let codes: number[] = []
  let bits = 0
  let held = 0
  for (let at = start; at < end; at += 1) {
    const value = BASE64_VALUE[text.charCodeAt(at) & 255] as number
    if (value === 255) continue
    held = (held << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    codes.push((held >> bits) & 255)
    held &= (1 << bits) - 1
    if (codes.length < CHUNK) continue
    out += String.fromCharCode(...codes)
    codes = []
  }
  return out + String.fromCharCode(...codes)
}
