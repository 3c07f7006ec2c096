/** Walks over the lines of a text without copying it. Lines end at `\n` only; a `\r` belongs to its line. */
export interface LineCursor {
  /** The line at the cursor, without its end, or null after the last. */
  peek(): string | null
  /** The line at the cursor; the cursor moves on. */
  next(): string | null
  /** The number of the line at the cursor, from 1. */
  lineNumber(): number
}

/** Makes a cursor that stands on the first line. */
export function createLineCursor(text: string): LineCursor {
  let start = 0
  let number = 1
  let end = endOfLine(text, 0)
  return {
    peek: () => (start < text.length ? text.slice(start, end) : null),
    next: () => {
      if (start >= text.length) return null
      const line = text.slice(start, end)
      start = end + 1
      end = endOfLine(text, start)
      number += 1
      return line
    },
    lineNumber: () => number,
  }
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found === -1 ? text.length : found
}
