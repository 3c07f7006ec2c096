/** A row of a CSV file and the line on which it begins, from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads CSV as PostgreSQL and spreadsheets write it: commas, quotes doubled within quotes, line breaks within quotes.
 *
 * Shape:  empty rows are left out; null when a quote is not closed.
 * Errors: never throws.
 * Source: RFC 4180.
 */
export function readCsv(text: string): readonly CsvRow[] | null {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let start = 1
  let index = text.startsWith('\ufeff') ? 1 : 0
  const end = (): void => {
    cells.push(cell)
    if (cells.length > 1 || cell !== '') rows.push({ line: start, cells })
    cells = []
    cell = ''
  }
  while (index < text.length) {
    const char = text[index] ?? ''
    if (char === '"' && cell === '') {
      const closed = quoted(text, index)
      if (closed === null) return null
      cell = closed.value
      line += closed.breaks
      index = closed.end
      continue
    }
    if (char === ',') {
      cells.push(cell)
      cell = ''
    } else if (char === '\n') {
      end()
      line += 1
      start = line
    } else if (char !== '\r') cell += char
    index += 1
  }
  end()
  return rows
}

function quoted(
  text: string,
  start: number,
): { readonly value: string; readonly end: number; readonly breaks: number } | null {
  let index = start + 1
  for (;;) {
    const close = text.indexOf('"', index)
    if (close === -1) return null
    if (text[close + 1] !== '"') {
      const raw = text.slice(start + 1, close)
      return { value: raw.replaceAll('""', '"'), end: close + 1, breaks: raw.split('\n').length - 1 }
    }
    index = close + 2
  }
}
