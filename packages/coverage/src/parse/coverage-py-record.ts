import type { JsonCursor } from '../json/json-cursor.ts'
import { quoteKey } from '../json/json-error.ts'
import type { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'

/** Jumps of one line: to where, and whether it happened. */
type Jumps = Map<number, Map<number, boolean>>

/**
 * Reads the record of one file of coverage.py's JSON report.
 *
 * Shape:  excluded lines, contexts, and the tallies of functions and classes are passed over. A branch arm is a jump
 *         `[from, to]`; it belongs to the line it leaves, in the order of where it goes (negative: out of the function).
 * Errors: VEL_COV_PARSE without `executed_lines` or `missing_lines`, and when only one kind of branches is there.
 */
export function readCoveragePyRecord(cursor: JsonCursor, key: string, builder: FileBuilder): FileCoverage {
  builder.startOver(key)
  const jumps: Jumps = new Map()
  const seen = new Set<string>()
  cursor.openObject('the record of a file')
  while (cursor.nextKey()) {
    if (cursor.keyIs('executed_lines')) readLines(cursor, builder, true, seen)
    else if (cursor.keyIs('missing_lines')) readLines(cursor, builder, false, seen)
    else if (cursor.keyIs('executed_branches')) readJumps(cursor, jumps, true, seen)
    else if (cursor.keyIs('missing_branches')) readJumps(cursor, jumps, false, seen)
    else cursor.skip()
  }
  if (!seen.has('executed lines')) throw cursor.error(`executed_lines in the record of ${quoteKey(key)}`)
  if (!seen.has('missing lines')) throw cursor.error(`missing_lines in the record of ${quoteKey(key)}`)
  const kinds = ['executed branches', 'missing branches'].filter((kind) => seen.has(kind))
  if (kinds.length === 1) throw cursor.error(`executed_branches beside missing_branches for ${quoteKey(key)}`)
  if (kinds.length === 2) addJumps(builder, jumps)
  return builder.build()
}

function readLines(cursor: JsonCursor, builder: FileBuilder, isHit: boolean, seen: Set<string>): void {
  const what = isHit ? 'executed lines' : 'missing lines'
  seen.add(what)
  cursor.openArray(what)
  while (cursor.nextItem()) builder.line(cursor.line(what), isHit)
}

function readJumps(cursor: JsonCursor, jumps: Jumps, isTaken: boolean, seen: Set<string>): void {
  const what = isTaken ? 'executed branches' : 'missing branches'
  seen.add(what)
  cursor.openArray(what)
  while (cursor.nextItem()) {
    cursor.openArray('a branch')
    if (!cursor.nextItem()) throw cursor.error('the line that a branch leaves')
    const from = cursor.line('the line that a branch leaves')
    if (!cursor.nextItem()) throw cursor.error('the line that a branch goes to')
    const to = cursor.number('the line that a branch goes to')
    if (cursor.nextItem()) throw cursor.error('two lines in a branch')
    let ofLine = jumps.get(from)
    if (ofLine === undefined) {
      ofLine = new Map()
      jumps.set(from, ofLine)
    }
    ofLine.set(to, isTaken || ofLine.get(to) === true)
  }
}

function addJumps(builder: FileBuilder, jumps: Jumps): void {
  builder.knows('branches')
  for (const [from, ofLine] of jumps) {
    const ordered = [...ofLine].sort(([left], [right]) => left - right)
    ordered.forEach(([, isTaken], arm) => {
      builder.arm(from, 0, arm, isTaken)
    })
  }
}
