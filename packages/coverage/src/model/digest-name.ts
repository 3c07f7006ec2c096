const OFFSET_BASIS = 0x811c_9dc5
const PRIME = 0x0100_0193

/**
 * Digests a function's name to 32 bits, as unsigned.
 *
 * Shape:  the same for a string and for its UTF-8 bytes (`digestNameBytes`).
 * Errors: never throws.
 * Source: FNV-1a, https://www.rfc-editor.org/rfc/rfc9923
 */
export function digestName(name: string): number {
  let digest = OFFSET_BASIS
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) {
      digest = Math.imul(digest ^ code, PRIME)
      continue
    }
    const trail = code < 0x800 ? 1 : code < 0x1_0000 ? 2 : 3
    const lead = [0, 0xc0, 0xe0, 0xf0][trail] ?? 0
    digest = Math.imul(digest ^ (lead | (code >>> (6 * trail))), PRIME)
    for (let left = trail - 1; left >= 0; left -= 1) {
      digest = Math.imul(digest ^ (0x80 | ((code >>> (6 * left)) & 63)), PRIME)
    }
  }
  return digest >>> 0
}

/** Digests the UTF-8 bytes of a name from `start` to `end`, like `digestName`; `seed` is the digest of what goes before. */
export function digestNameBytes(bytes: Uint8Array, start: number, end: number, seed = OFFSET_BASIS): number {
  let digest = seed
  for (let at = start; at < end; at += 1) digest = Math.imul(digest ^ (bytes[at] ?? 0), PRIME)
  return digest >>> 0
}
