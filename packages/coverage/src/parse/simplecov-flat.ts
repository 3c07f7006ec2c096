import type { JsonCursor } from '../json/json-cursor.ts'

/** A branch arm or a method of coverage.json. `count` is null when it is ignored. */
export interface SimplecovFlat {
  readonly name: string
  readonly line: number
  readonly count: number | null
}

/**
 * Reads the flat lists of coverage.json: `[{type, start_line, end_line, coverage, report_line}]`.
 *
 * Shape:  the line is `report_line` where it is given (the line of the condition), else `start_line`.
 * Errors: VEL_COV_PARSE for an entry without line or coverage.
 */
export function readSimplecovFlat(cursor: JsonCursor): readonly SimplecovFlat[] {
  const list: SimplecovFlat[] = []
  cursor.openArray('a list')
  while (cursor.nextItem()) list.push(readEntry(cursor))
  return list
}

function readEntry(cursor: JsonCursor): SimplecovFlat {
  let name = ''
  let startLine = 0
  let reportLine = 0
  let count: number | null = null
  let hasCount = false
  cursor.openObject('an entry')
  while (cursor.nextKey()) {
    if (cursor.keyIs('start_line')) startLine = cursor.line('start_line')
    else if (cursor.keyIs('report_line')) reportLine = cursor.line('report_line')
    else if (cursor.keyIs('name') || cursor.keyIs('type')) name = cursor.text('a name')
    else if (cursor.keyIs('coverage')) {
      hasCount = true
      if (!cursor.isText()) count = cursor.count('a count or "ignored"')
      else if (cursor.text('"ignored"') !== 'ignored') throw cursor.error('a count or "ignored"')
    } else cursor.skip()
  }
  const line = reportLine || startLine
  if (line === 0 || !hasCount) throw cursor.error('start_line and coverage in every entry')
  return { name, line, count }
}
