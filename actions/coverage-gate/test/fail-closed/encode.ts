/** UTF-16 with a byte order mark. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

/** Bytes of no encoding at all; always the same. */
export function garbage(size: number): Uint8Array {
  let state = 2463534242
  return Uint8Array.from({ length: size }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 0xff
  })
}

/** Puts bytes in place of the first occurrence of a text. Errors: throws when it does not occur. */
export function splice(text: string, old: string, bytes: readonly number[]): Uint8Array {
  const at = text.indexOf(old)
  if (at === -1) throw new Error(`no ${JSON.stringify(old)} to replace`)
  return Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from(bytes), Buffer.from(text.slice(at + old.length))])
}
