const CHUNK = 4096

/** The value of each hexadecimal digit; 255: none. */
export const HEX_VALUE: Uint8Array = makeValues()

function makeValues(): Uint8Array {
  const values = new Uint8Array(256).fill(255)
  for (let digit = 0; digit < 16; digit += 1) {
    const char = digit.toString(16)
    values[char.charCodeAt(0)] = digit
    values[char.toUpperCase().charCodeAt(0)] = digit
  }
  return values
}

/** Decodes pairs of hexadecimal digits; a last odd digit is left out. Shape: latin-1. */
export function decodeHex(text: string, start: number, end: number): string {
  let out = ''
  let codes: number[] = []
  for (let at = start; at + 1 < end; at += 2) {
    const high = HEX_VALUE[text.charCodeAt(at) & 255] as number
    codes.push((high << 4) | (HEX_VALUE[text.charCodeAt(at + 1) & 255] as number))
    if (codes.length < CHUNK) continue
    out += String.fromCharCode(...codes)
    codes = []
  }
  return out + String.fromCharCode(...codes)
}
