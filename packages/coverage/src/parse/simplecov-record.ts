import type { JsonCursor } from '../json/json-cursor.ts'
import { quoteKey } from '../json/json-error.ts'
import type { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { addSimplecovBranches, addSimplecovFlatBranches } from './simplecov-branch.ts'
import { readSimplecovFlat } from './simplecov-flat.ts'

/**
 * Reads the record of one file: an array of counts by line (before SimpleCov 0.18), or `{lines, branches, methods}`.
 *
 * Shape:  `null` is a line that never runs and "ignored" one inside `:nocov:`; neither is executable.
 * Errors: VEL_COV_PARSE for any other value, and for a record without lines (only branches, or one-shot lines, which do not
 *         say what was missed).
 */
export function readSimplecovRecord(cursor: JsonCursor, key: string, builder: FileBuilder): FileCoverage {
  builder.startOver(key)
  if (cursor.isArray()) {
    readLines(cursor, builder)
    return builder.build()
  }
  let hasLines = false
  cursor.openObject('the record of a file')
  while (cursor.nextKey()) {
    if (cursor.keyIs('lines')) {
      readLines(cursor, builder)
      hasLines = true
    } else if (cursor.keyIs('branches')) readBranches(cursor, builder)
    else if (cursor.keyIs('methods')) readMethods(cursor, builder)
    else cursor.skip()
  }
  if (!hasLines) throw cursor.error(`lines in the record of ${quoteKey(key)}`)
  return builder.build()
}

function readLines(cursor: JsonCursor, builder: FileBuilder): void {
  let line = 0
  cursor.openArray('lines')
  while (cursor.nextItem()) {
    line++
    if (cursor.isNull()) cursor.skip()
    else if (cursor.isText()) expectIgnored(cursor)
    else builder.line(line, cursor.count('a count, null or "ignored"') > 0)
  }
}

function expectIgnored(cursor: JsonCursor): void {
  const text = cursor.text('"ignored"')
  if (text !== 'ignored') throw cursor.error(`a count, null or "ignored", not ${quoteKey(text)},`)
}

function readBranches(cursor: JsonCursor, builder: FileBuilder): void {
  if (cursor.isNull()) {
    cursor.skip()
    return
  }
  builder.knows('branches')
  if (cursor.isArray()) addSimplecovFlatBranches(builder, readSimplecovFlat(cursor))
  else addSimplecovBranches(builder, cursor)
}

/** `["Shop::Cart", :add, 3, 2, 5, 5]`, or a flat entry with a name. */
const METHOD = /^\[(.*), (\d+), (\d+), (\d+), (\d+)\]$/u

function readMethods(cursor: JsonCursor, builder: FileBuilder): void {
  if (cursor.isNull()) {
    cursor.skip()
    return
  }
  builder.knows('functions')
  if (cursor.isArray()) {
    for (const { name, line, count } of readSimplecovFlat(cursor)) {
      if (count !== null) builder.fn(line, name, count > 0)
    }
    return
  }
  cursor.openObject('methods')
  while (cursor.nextKey()) {
    const key = String(cursor.key())
    const [, name, line, column] = METHOD.exec(key) ?? []
    if (name === undefined) throw cursor.error('a method as ["Class", :name, line, column, line, column]')
    if (cursor.isText()) expectIgnored(cursor)
    // The address of an anonymous class differs between runs.
    else builder.fn(Number(line), `${name.replace(/0x[0-9a-f]+/gu, '0x')}:${column}`, cursor.count('a count') > 0)
  }
}
