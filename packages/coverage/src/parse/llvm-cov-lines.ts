import type { FileBuilder } from '../model/file-builder.ts'

/** Segments of one file, in the order of lines, five numbers each: line, count, and three flags as 0 or 1. */
export class SegmentList {
  readonly cells: number[] = []

  add(line: number, count: number, hasCount: boolean, isRegionEntry: boolean, isGapRegion: boolean): void {
    this.cells.push(line, count, hasCount ? 1 : 0, isRegionEntry ? 1 : 0, isGapRegion ? 1 : 0)
  }

  get length(): number {
    return this.cells.length / WIDTH
  }
}

const WIDTH = 5
const COUNT = 1
const HAS_COUNT = 2
const IS_ENTRY = 3
const IS_GAP = 4

/**
 * Finds the executable lines of a file and whether they ran, from the places where the count changes.
 *
 * Shape:  a line is executable when a counted region starts on it (a gap region too), or when the region that goes on from
 *         the line before is counted and the line does not begin with a skipped one. It ran when the region that goes on
 *         ran or a region that starts on it ran; gap regions do not count as starting.
 * Errors: never throws.
 * Source: LLVM's `LineCoverageStats` and `LineCoverageIterator`, llvm/lib/ProfileData/Coverage/CoverageMapping.cpp
 */
export function addLlvmCovLines(builder: FileBuilder, segments: SegmentList): void {
  const { cells } = segments
  const end = cells.length
  let from = 0
  /** Index of the segment that goes on into the line; -1 on the first one. */
  let wrapped = -1
  let line = cells[0] ?? 0
  while (from < end) {
    let to = from
    while (to < end && cells[to] === line) to += WIDTH
    addLine(builder, cells, line, from, to, wrapped)
    if (to > from) wrapped = to - WIDTH
    from = to
    line++
  }
}

function addLine(
  builder: FileBuilder,
  cells: readonly number[],
  line: number,
  from: number,
  to: number,
  wrapped: number,
): void {
  const goesOn = wrapped >= 0 && cells[wrapped + HAS_COUNT] === 1
  const startsSkipped = to > from && cells[from + HAS_COUNT] === 0 && cells[from + IS_ENTRY] === 1
  let isMapped = goesOn && !startsSkipped
  let isHit = wrapped >= 0 && (cells[wrapped + COUNT] as number) > 0
  for (let at = from; at < to; at += WIDTH) {
    if (cells[at + HAS_COUNT] !== 1 || cells[at + IS_ENTRY] !== 1) continue
    isMapped = true
    if (cells[at + IS_GAP] !== 1 && (cells[at + COUNT] as number) > 0) isHit = true
  }
  if (isMapped) builder.line(line, isHit)
}
