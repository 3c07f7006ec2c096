/**
 * Guesses how rare a word is in source code and configuration.
 *
 * Units: bits; a word of n bits stands about once in 2^n bytes. Letters behind letters count little, for they make English words; rare
 *        letters, digits and signs count more, the same byte once more next to nothing (`-----`).
 */
export function literalBits(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) {
    if (word.charAt(at) === word.charAt(at - 1)) {
      bits += 1
      continue
    }
    const isAfterLetter = at > 0 && isLetter(word.charAt(at - 1))
    bits += byteBits(word.charAt(at), isAfterLetter)
  }
  return bits
}

function isLetter(character: string): boolean {
  return character >= 'a' && character <= 'z'
}

function byteBits(character: string, isAfterLetter: boolean): number {
  if (!isLetter(character)) return SIGN_BITS.get(character) ?? (character >= '0' && character <= '9' ? 5.5 : 7)
  if ('jqxz'.includes(character)) return isAfterLetter ? 6.5 : 8
  if ('kvwybg'.includes(character)) return isAfterLetter ? 3.5 : 6
  return isAfterLetter ? 2 : 4.5
}

const SIGN_BITS: ReadonlyMap<string, number> = new Map([
  [' ', 3],
  ['\n', 5],
  ['\t', 6],
  ['_', 5],
  ['-', 5.5],
  ['.', 5],
  ['"', 5],
  ["'", 5.5],
  ['=', 6],
  [':', 5.5],
  ['/', 5],
  [',', 5],
  ['(', 5],
  [')', 5],
])
