import type { Hunk } from './diff.ts'
import type { LineCursor } from './line-cursor.ts'

/** The hunks of one file, and why they are not whole. */
export interface Hunks {
  readonly hunks: readonly Hunk[]
  readonly problem: string | null
}

interface Position {
  oldLine: number
  newLine: number
  oldLeft: number
  newLeft: number
}

const HEADER = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/**
 * Reads hunks for as long as the cursor stands on a hunk header.
 *
 * Shape:  context is dropped: what it parts becomes hunks of their own. Lines are counted, so that content which looks like a
 *         header is content.
 * Errors: never throws; a hunk that ends early, or holds a line of no kind, is named in `problem`.
 */
export function parseHunks(cursor: LineCursor): Hunks {
  const hunks: Hunk[] = []
  for (let line = cursor.peek(); line?.startsWith('@@ ') === true; line = cursor.peek()) {
    const at = cursor.lineNumber()
    const match = HEADER.exec(line)
    cursor.next()
    if (match === null) return { hunks, problem: `line ${at} is no hunk header: ${line.slice(0, 80)}` }
    const problem = readHunk(match, cursor, hunks)
    if (problem !== null) return { hunks, problem: `the hunk at line ${at} ${problem}` }
  }
  return { hunks, problem: null }
}

function readHunk(match: RegExpExecArray, cursor: LineCursor, hunks: Hunk[]): string | null {
  const [, oldStart, oldLines = '1', newStart, newLines = '1'] = match
  const oldLeft = Number(oldLines)
  const newLeft = Number(newLines)
  // With no line on a side git names the line before; the next line of that side is then one further.
  const position: Position = {
    oldLine: Number(oldStart) + (oldLeft === 0 ? 1 : 0),
    newLine: Number(newStart) + (newLeft === 0 ? 1 : 0),
    oldLeft,
    newLeft,
  }
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    if (removed.length + added.length > 0) hunks.push(toHunk(position, removed, added))
    removed = []
    added = []
  }
  while (position.oldLeft > 0 || position.newLeft > 0) {
    const line = cursor.next()
    if (line === null) return 'ends before its last line'
    const kind = line.charAt(0)
    if (kind === '\\') continue
    const isOld = kind === '-' || kind === ' ' || line === ''
    const isNew = kind === '+' || kind === ' ' || line === ''
    if (!isOld && !isNew) return `holds a line of no kind: ${line.slice(0, 80)}`
    if ((isOld && position.oldLeft === 0) || (isNew && position.newLeft === 0)) return 'holds more lines than it says'
    if (isOld && isNew) flush()
    if (isOld && !isNew) removed.push(line.slice(1))
    if (isNew && !isOld) added.push(line.slice(1))
    if (isOld) step(position, 'old')
    if (isNew) step(position, 'new')
  }
  flush()
  while (cursor.peek()?.startsWith('\\') === true) cursor.next()
  return null
}

function step(position: Position, side: 'old' | 'new'): void {
  if (side === 'old') {
    position.oldLine += 1
    position.oldLeft -= 1
  } else {
    position.newLine += 1
    position.newLeft -= 1
  }
}

/** `position` stands behind the lines. */
function toHunk(position: Position, removed: readonly string[], added: readonly string[]): Hunk {
  return {
    oldStart: position.oldLine - removed.length - (removed.length === 0 ? 1 : 0),
    oldLines: removed.length,
    newStart: position.newLine - added.length - (added.length === 0 ? 1 : 0),
    newLines: added.length,
    removed,
    added,
  }
}
