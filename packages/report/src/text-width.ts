/**
 * Counts the columns that a text takes in a terminal.
 *
 * Units:  columns: 2 for East Asian wide characters and emoji, 0 for combining marks and joiners.
 * Errors: never throws.
 */
export function textWidth(text: string): number {
  let columns = 0
  for (const character of text) columns += characterWidth(character)
  return columns
}

/** Shortens a text to some columns; a `…` stands where something was left out. */
export function fitWidth(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += characterWidth(character)
    if (used > columns - 1) break
    kept += character
  }
  return `${kept}…`
}

function characterWidth(character: string): number {
  if (/^(?:\p{M}|\p{Cf})$/u.test(character)) return 0
  return /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])$/u.test(
    character,
  )
    ? 2
    : 1
}
