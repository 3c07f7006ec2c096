import type { FileChange } from './diff.ts'

/** Lines from `start` to `end`, both included, counted from 1. */
export interface LineRange {
  readonly start: number
  readonly end: number
}

/**
 * Coalesces ascending line numbers into ranges.
 *
 * Shape:  ascending, with a gap between two ranges; [] for none. Repeated numbers count once.
 * Errors: never throws.
 */
export function toRanges(lines: readonly number[]): readonly LineRange[] {
  return coalesce(lines.map((line) => ({ start: line, end: line })))
}

/**
 * Names the lines of the new file that a change added or rewrote.
 *
 * Shape:  ascending ranges; [] for a deleted, binary, merely renamed file, a submodule and a symbolic link.
 * Errors: never throws.
 */
export function addedRanges(change: FileChange): readonly LineRange[] {
  if (change.isSubmodule || change.isSymlink) return []
  const added = change.hunks.filter((hunk) => hunk.newLines > 0)
  return coalesce(added.map((hunk) => ({ start: hunk.newStart, end: hunk.newStart + hunk.newLines - 1 })))
}

function coalesce(ranges: readonly LineRange[]): readonly LineRange[] {
  const merged: { start: number; end: number }[] = []
  for (const range of ranges) {
    const last = merged.at(-1)
    if (last !== undefined && range.start <= last.end + 1) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}
