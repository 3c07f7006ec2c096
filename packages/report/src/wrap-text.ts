import { textWidth } from './text-width.ts'

/**
 * Breaks a line of prose between words.
 *
 * Shape:  lines of at most `width` columns; a longer word stands alone and is not broken, so that it can be copied. [''] for ''.
 * Units:  columns.
 * Errors: never throws.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/u)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
