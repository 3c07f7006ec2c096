/** Start of the text, lower-case letter, upper-case letter, digit, one of `_-.`, anything else. */
export const CLASS_COUNT = 6

/** No letter, and the 26 letters without regard to case. */
export const LETTER_COUNT = 27

/** Units: bits that a level of the table stands for. Nine levels, so that two fit into one printable character. */
export const LEVEL_BITS: readonly number[] = [0.15, 0.6, 1.3, 2.2, 3.3, 4.6, 6.2, 8, 10.5]

/** Names the class of a byte, as an index below CLASS_COUNT; 0 is never a byte's. */
export function classOf(code: number): number {
  if (code >= 97 && code <= 122) return 1
  if (code >= 65 && code <= 90) return 2
  if (code >= 48 && code <= 57) return 3
  return code === 95 || code === 45 || code === 46 ? 4 : 5
}

/** Names the letter of a byte, 1 to 26 without regard to case; 0 for what is no letter. */
export function letterOf(code: number): number {
  const folded = code | 32
  return code >= 65 && folded >= 97 && folded <= 122 ? folded - 96 : 0
}
