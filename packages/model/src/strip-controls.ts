/**
 * Removes control characters and Unicode direction overrides from text that came from outside.
 *
 * Shape: tabs and line feeds become one space; every other C0 and C1 control, DEL and bidirectional control is dropped.
 */
export function stripControls(text: string): string {
  return (
    text
      .replace(/[\t\n\r\u2028\u2029]+/gu, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the point
      .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
  )
}
