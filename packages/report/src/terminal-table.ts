import { fitWidth, textWidth } from './text-width.ts'

const GAP = '  '
const MIN_COLUMNS = 6

/**
 * Lays a table out in aligned columns.
 *
 * Shape:  one line per row, the head first; columns without any text are left out. The widest columns shrink until the table
 *         fits (never below six); a cell that does not fit ends in `…`.
 * Units:  `width` in columns.
 * Errors: never throws.
 */
export function terminalTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const count = rows.reduce((max, row) => Math.max(max, row.length), columns.length)
  const lines = [columns, ...rows]
  const natural = Array.from({ length: count }, (_, index) =>
    lines.reduce((max, line) => Math.max(max, textWidth(line[index] ?? '')), 0),
  )
  const widths = shrink(natural, width)
  return lines.map((line) =>
    widths
      .flatMap((size, index) => (size === 0 ? [] : [pad(fitWidth(line[index] ?? '', size), size)]))
      .join(GAP)
      .trimEnd(),
  )
}

function shrink(natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural]
  const gaps = GAP.length * (widths.filter((size) => size > 0).length - 1)
  let over = widths.reduce((sum, size) => sum + size, gaps) - width
  while (over > 0) {
    const widest = Math.max(...widths)
    if (widest <= MIN_COLUMNS) break
    const second = Math.max(MIN_COLUMNS, ...widths.filter((size) => size < widest))
    const index = widths.indexOf(widest)
    const less = Math.max(1, Math.min(over, widest - second))
    widths[index] = widest - less
    over -= less
  }
  return widths
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)))
}
