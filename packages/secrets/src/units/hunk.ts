const PLUS = 43
const MINUS = 45
const BLANK = 32
const BACKSLASH = 92

/** A hunk while it is read. */
export interface Hunk {
  /** Characters in front of each line: one a parent. */
  readonly columns: number
  /** The line of the file that the next line with no `-` is. */
  line: number
  /** Lines that are still to come; null in a combined diff, whose numbers git does not promise to add up. */
  removedLeft: number | null
  addedLeft: number | null
}

/** Reads `@@ -1,2 +3,4 @@` and its combined forms, or gives null. */
export function startHunk(line: string): Hunk | null {
  const match = /^(@@+)((?: -\d+(?:,\d+)?)+) \+(\d+)(?:,(\d+))? \1/u.exec(line)
  if (match === null) return null
  const [, marks = '', olds = '', start = '', added = '1'] = match
  const columns = marks.length - 1
  const old = / -\d+(?:,(\d+))?/u.exec(olds)?.[1] ?? '1'
  const isPlain = columns === 1
  return {
    columns,
    line: Number(start),
    removedLeft: isPlain ? Number(old) : null,
    addedLeft: isPlain ? Number(added) : null,
  }
}

/** True when as many lines came as the hunk had promised. */
export function isHunkComplete(hunk: Hunk): boolean {
  return (hunk.removedLeft ?? 0) === 0 && (hunk.addedLeft ?? 0) === 0
}

/** What a line of a hunk is. `mixed`: in the merged file, and in one of the parents. */
export type HunkLine = 'added' | 'removed' | 'mixed' | 'no-newline' | 'end'

/** Judges a line by what stands in front of it; null when more characters are needed. */
export function judgeHunkLine(hunk: Hunk, text: string, at: number): HunkLine | null {
  let kind: HunkLine = 'added'
  for (let column = 0; column < hunk.columns; column += 1) {
    if (at + column >= text.length) return null
    const mark = text.charCodeAt(at + column)
    if (mark === BACKSLASH && column === 0) return 'no-newline'
    if (mark === MINUS) kind = 'removed'
    else if (mark === BLANK) kind = kind === 'removed' ? kind : 'mixed'
    else if (mark !== PLUS) return 'end'
  }
  return kind
}

/** Counts a line that was judged. Shape: false when the hunk had not promised it. */
export function countHunkLine(hunk: Hunk, kind: 'added' | 'removed' | 'mixed'): boolean {
  if (hunk.removedLeft === null || hunk.addedLeft === null) return true
  if (kind !== 'added') hunk.removedLeft -= 1
  if (kind !== 'removed') hunk.addedLeft -= 1
  return hunk.removedLeft >= 0 && hunk.addedLeft >= 0
}
