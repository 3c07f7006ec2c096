import type { JsonCursor } from '../json/json-cursor.ts'

/** Where a statement, function or branch is. 0 stands for a line and -1 for a column that the report leaves open. */
export interface IstanbulLocation {
  line: number
  column: number
  endLine: number
  endColumn: number
  /** Left out by an ignore comment (Istanbul 0.x). */
  isSkipped: boolean
}

/** A location with nothing known. */
export function emptyLocation(): IstanbulLocation {
  return { line: 0, column: -1, endLine: 0, endColumn: -1, isSkipped: false }
}

/**
 * Reads `{start: {line, column}, end: {line, column}}` into `into`, so that a file's statements need no object each.
 *
 * Shape:  an implicit else is `{}` or `{start: {}, end: {}}`, and a column may be null where it is the end of the line.
 * Errors: VEL_COV_PARSE for a line or column that is neither a number nor left open.
 */
export function readIstanbulLocation(cursor: JsonCursor, into: IstanbulLocation, what: string): void {
  into.line = 0
  into.column = -1
  into.endLine = 0
  into.endColumn = -1
  into.isSkipped = false
  cursor.openObject(what)
  while (cursor.nextKey()) {
    if (cursor.keyIs('start')) readStart(cursor, into)
    else if (cursor.keyIs('end')) readEnd(cursor, into)
    else if (cursor.keyIs('skip')) into.isSkipped = cursor.flag('skip')
    else cursor.skip()
  }
}

function readStart(cursor: JsonCursor, into: IstanbulLocation): void {
  cursor.openObject('a start')
  while (cursor.nextKey()) {
    if (cursor.keyIs('line')) into.line = readOpen(cursor, 'a start line', 0)
    else if (cursor.keyIs('column')) into.column = readOpen(cursor, 'a start column', -1)
    else cursor.skip()
  }
}

function readEnd(cursor: JsonCursor, into: IstanbulLocation): void {
  cursor.openObject('an end')
  while (cursor.nextKey()) {
    if (cursor.keyIs('line')) into.endLine = readOpen(cursor, 'an end line', 0)
    else if (cursor.keyIs('column')) into.endColumn = readOpen(cursor, 'an end column', -1)
    else cursor.skip()
  }
}

function readOpen(cursor: JsonCursor, what: string, open: number): number {
  if (!cursor.isNull()) return open === 0 ? cursor.line(what) : cursor.number(what)
  cursor.skip()
  return open
}
