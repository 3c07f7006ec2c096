const REPLACEMENT = 0xfffd

/**
 * Reads latin-1 bytes as UTF-8 the way Go ranges over a text: each byte that is no part of a character is U+FFFD.
 *
 * Shape: null for ASCII, where every byte is a character.
 */
export function runesOf(bytes: string): readonly number[] | null {
  if (!/[\x80-\xff]/u.test(bytes)) return null
  const runes: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const [rune, width] = runeAt(bytes, at)
    runes.push(rune)
    at += width
  }
  return runes
}

function runeAt(bytes: string, at: number): readonly [number, number] {
  const first = bytes.charCodeAt(at)
  if (first < 0x80) return [first, 1]
  const width =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 1
  if (width === 1 || at + width > bytes.length) return [REPLACEMENT, 1]
  let rune = first & (0xff >> (width + 1))
  for (let index = 1; index < width; index += 1) {
    const next = bytes.charCodeAt(at + index)
    if ((next & 0xc0) !== 0x80) return [REPLACEMENT, 1]
    rune = (rune << 6) | (next & 0x3f)
  }
  const isOverlong = (width === 3 && rune < 0x800) || (width === 4 && rune < 0x10000)
  const isSurrogate = rune >= 0xd800 && rune < 0xe000
  return isOverlong || isSurrogate || rune > 0x10ffff ? [REPLACEMENT, 1] : [rune, width]
}
