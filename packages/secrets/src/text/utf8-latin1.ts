/** Writes a text of the configuration as its UTF-8 bytes in latin-1, as the scanned texts are. */
export function utf8Latin1(text: string): string {
  let out = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code < 0x80) out += char
    else if (code < 0x800) out += String.fromCharCode(0xc0 | (code >> 6), tail(code, 0))
    else if (code < 0x10000) out += String.fromCharCode(0xe0 | (code >> 12), tail(code, 6), tail(code, 0))
    else out += String.fromCharCode(0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0))
  }
  return out
}

function tail(code: number, shift: number): number {
  return 0x80 | ((code >> shift) & 0x3f)
}
