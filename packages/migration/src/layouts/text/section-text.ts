/** Some lines of a file, as a text whose lines stand where they stand in the file. */
export interface SectionText {
  /** From 1. */
  readonly startLine: number
  readonly sql: string
}

/**
 * Cuts a section out of a file: lines between the first and the last kept one that are not kept become empty.
 *
 * Shape: '' at line 1 when no line is kept. `line n` of `sql` is line `startLine + n - 1` of the file.
 */
export function sectionText(lines: readonly string[], isKept: (index: number) => boolean): SectionText {
  const kept = lines.flatMap((_, index) => (isKept(index) ? [index] : []))
  const first = kept[0]
  const last = kept.at(-1)
  if (first === undefined || last === undefined) return { startLine: 1, sql: '' }
  const sql = lines
    .slice(first, last + 1)
    .map((line, offset) => (isKept(first + offset) ? line : ''))
    .join('\n')
  return { startLine: first + 1, sql }
}
