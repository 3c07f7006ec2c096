import type { JsonCursor } from '../json/json-cursor.ts'
import { jsonLimitError } from '../json/json-error.ts'
import type { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import {
  addLlvmCovBranches,
  type LlvmCovBranch,
  readLlvmCovBranches,
  readLlvmCovExpansions,
} from './llvm-cov-branch.ts'
import { addLlvmCovLines, SegmentList } from './llvm-cov-lines.ts'

/** One file of an llvm-cov export. `coverage` is null when the export has its summary only. */
export interface LlvmCovRecord {
  readonly coverage: FileCoverage | null
  /** Lines as the file's own summary counts them; by function instance, so not the same as lines of the file. */
  readonly summary: { readonly covered: number; readonly total: number } | null
}

const MAX_FUNCTIONS = 1_000_000
const MAX_LINES = 2_000_000

/**
 * Reads one file of `data[].files[]`.
 *
 * Shape:  functions are counted as the file's summary counts them: their lines would need `functions[]`, which doubles the
 *         report and repeats every instance of a template.
 * Errors: VEL_COV_PARSE without a file name, for a malformed segment, and for segments that are out of order.
 */
export function readLlvmCovRecord(reportPath: string, cursor: JsonCursor, builder: FileBuilder): LlvmCovRecord {
  let name: string | null = null
  let segments: SegmentList | null = null
  const branches = new Map<string, LlvmCovBranch>()
  let hasBranches = false
  let summary: Summary = { lines: null, functions: null }
  cursor.openObject('a file')
  while (cursor.nextKey()) {
    if (cursor.keyIs('filename')) name = cursor.text('filename')
    else if (cursor.keyIs('segments')) segments = readSegments(cursor, reportPath)
    else if (cursor.keyIs('branches')) {
      hasBranches = true
      readLlvmCovBranches(cursor, branches)
    } else if (cursor.keyIs('expansions')) readLlvmCovExpansions(cursor, branches)
    else if (cursor.keyIs('summary')) summary = readSummary(cursor)
    else cursor.skip()
  }
  if (name === null) throw cursor.error('a filename in every file')
  if (segments === null) return { coverage: null, summary: summary.lines }
  builder.startOver(name)
  addLlvmCovLines(builder, segments)
  if (hasBranches || branches.size > 0) addLlvmCovBranches(builder, branches)
  if (summary.functions !== null) addFunctions(builder, summary.functions)
  return { coverage: builder.build(), summary: summary.lines }
}

interface Counts {
  readonly covered: number
  readonly total: number
}

interface Summary {
  readonly lines: Counts | null
  readonly functions: Counts | null
}

function readSegments(cursor: JsonCursor, reportPath: string): SegmentList {
  const segments = new SegmentList()
  let last = 0
  cursor.openArray('segments')
  while (cursor.nextItem()) {
    cursor.openArray('a segment')
    needItem(cursor)
    const line = cursor.line('the line of a segment')
    needItem(cursor)
    cursor.skip()
    needItem(cursor)
    const count = cursor.count('the count of a segment')
    needItem(cursor)
    const hasCount = readFlag(cursor)
    needItem(cursor)
    const isRegionEntry = readFlag(cursor)
    let isGapRegion = false
    // Exports of version 2.0.0 have no sixth element.
    if (cursor.nextItem()) {
      isGapRegion = readFlag(cursor)
      if (cursor.nextItem()) throw cursor.error('five or six elements in a segment')
    }
    if (line < last) throw cursor.error('segments in the order of their lines')
    if (line > MAX_LINES) throw jsonLimitError(reportPath, cursor.offset, `a file of more than ${MAX_LINES} lines`)
    last = line
    segments.add(line, count, hasCount, isRegionEntry, isGapRegion)
  }
  return segments
}

function needItem(cursor: JsonCursor): void {
  if (!cursor.nextItem()) throw cursor.error('five or six elements in a segment')
}

/** Old exports write flags as 0 and 1. */
function readFlag(cursor: JsonCursor): boolean {
  return cursor.isFlag() ? cursor.flag('a flag of a segment') : cursor.count('a flag of a segment') !== 0
}

function readSummary(cursor: JsonCursor): Summary {
  let lines: Counts | null = null
  let functions: Counts | null = null
  cursor.openObject('summary')
  while (cursor.nextKey()) {
    if (cursor.keyIs('lines')) lines = readCounts(cursor)
    else if (cursor.keyIs('functions')) functions = readCounts(cursor)
    else cursor.skip()
  }
  return { lines, functions }
}

function readCounts(cursor: JsonCursor): Counts {
  let covered: number | null = null
  let total: number | null = null
  cursor.openObject('a sum')
  while (cursor.nextKey()) {
    if (cursor.keyIs('covered')) covered = cursor.count('covered')
    else if (cursor.keyIs('count')) total = cursor.count('count')
    else cursor.skip()
  }
  if (covered === null || total === null || covered > total) throw cursor.error('count and covered in every sum')
  return { covered, total }
}

/** Functions without lines: told apart by ordinal, hit ones first, so that a merge keeps the better of two counts. */
function addFunctions(builder: FileBuilder, functions: Counts): void {
  builder.knows('functions')
  for (let i = 0; i < Math.min(functions.total, MAX_FUNCTIONS); i++) builder.fn(0, `#${i}`, i < functions.covered)
}
