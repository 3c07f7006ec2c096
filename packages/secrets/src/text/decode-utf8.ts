/**
 * Reads latin-1 text as the UTF-8 that its bytes are.
 *
 * Shape:  null when they are no UTF-8.
 * Errors: never throws.
 */
export function decodeUtf8(latin1: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what needs no decoding
  if (/^[\u0000-\u007f]*$/u.test(latin1)) return latin1
  try {
    return decodeURIComponent(latin1.replace(/[%\u0080-\u00ff]/gu, (character) => `%${hex(character)}`))
  } catch {
    return null
  }
}

/** As `decodeUtf8`, with `�` for every byte beyond ASCII when they are no UTF-8: for people. */
export function showLatin1(latin1: string): string {
  return decodeUtf8(latin1) ?? latin1.replace(/[\u0080-\u00ff]/gu, '�')
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0')
}
