const PLUS = 43
const MINUS = 45
const BLANK = 32
const BACKSLASH = 92

/** A hunk while it is read. */
export interface Hunk {
  /** The line of the file that the next line without `-` is. */
  line: number
  /** Lines that are still to come. */
  removedLeft: number
  addedLeft: number
}

/** Reads `@@ -1,2 +3,4 @@`, or gives null. */
export function startHunk(line: string): Hunk | null {
  const match = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u.exec(line)
  if (match === null) return null
  const [, removed = '1', start = '', added = '1'] = match
  return { line: Number(start), removedLeft: Number(removed), addedLeft: Number(added) }
}

/** True when as many lines came as the hunk had promised. */
export function isHunkComplete(hunk: Hunk): boolean {
  return hunk.removedLeft === 0 && hunk.addedLeft === 0
}

/** What a line of a hunk is; nothing else stands there. */
export type HunkLine = 'added' | 'removed' | 'kept' | 'no-newline' | 'end'

/** Judges a line by the character in front of it. */
export function judgeHunkLine(mark: number): HunkLine {
  if (mark === PLUS) return 'added'
  if (mark === MINUS) return 'removed'
  if (mark === BLANK) return 'kept'
  return mark === BACKSLASH ? 'no-newline' : 'end'
}

/** Counts a line that was judged. Shape: false when the hunk had not promised it. */
export function countHunkLine(hunk: Hunk, kind: 'added' | 'removed' | 'kept'): boolean {
  if (kind !== 'added') hunk.removedLeft -= 1
  if (kind !== 'removed') hunk.addedLeft -= 1
  return hunk.removedLeft >= 0 && hunk.addedLeft >= 0
}
