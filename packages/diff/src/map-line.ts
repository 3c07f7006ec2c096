import type { FileChange } from './diff.ts'

interface Span {
  readonly from: number
  readonly fromLines: number
  readonly to: number
  readonly toLines: number
}

/**
 * Gives the number that an old line has in the new file.
 *
 * Shape:  null when the line was removed or rewritten, or when that is unknown (binary). `undefined` as the change means that
 *         the file is unchanged.
 * Errors: never throws.
 */
export function mapOldLine(change: FileChange | undefined, oldLine: number): number | null {
  if (change === undefined) return oldLine >= 1 ? oldLine : null
  if (change.status === 'deleted') return null
  return mapLine(
    change,
    oldLine,
    change.hunks.map((hunk) => ({
      from: hunk.oldStart,
      fromLines: hunk.oldLines,
      to: hunk.newStart,
      toLines: hunk.newLines,
    })),
  )
}

/**
 * Gives the number that a new line had in the old file.
 *
 * Shape:  null when the line was added or rewritten, or when that is unknown (binary). `undefined` as the change means that
 *         the file is unchanged.
 * Errors: never throws.
 */
export function mapNewLine(change: FileChange | undefined, newLine: number): number | null {
  if (change === undefined) return newLine >= 1 ? newLine : null
  if (change.status === 'deleted') return null
  return mapLine(
    change,
    newLine,
    change.hunks.map((hunk) => ({
      from: hunk.newStart,
      fromLines: hunk.newLines,
      to: hunk.oldStart,
      toLines: hunk.oldLines,
    })),
  )
}

function mapLine(change: FileChange, line: number, spans: readonly Span[]): number | null {
  if (line < 1 || change.status === 'added' || change.isBinary) return null
  let shift = 0
  for (const span of spans) {
    // A span of no lines stands after line `from`; any other covers `from` itself.
    const first = span.fromLines === 0 ? span.from + 1 : span.from
    if (line < first) break
    if (line < first + span.fromLines) return null
    shift += span.toLines - span.fromLines
  }
  return line + shift
}
