import { BranchCursor, coveredArms } from './branch-table.ts'
import type { FileCoverage, Tally } from './file-coverage.ts'
import { FunctionCursor } from './function-table.ts'
import { LineCursor } from './line-table.ts'

/** Counts executable lines. Never throws. */
export function tallyLines(file: FileCoverage): Tally {
  const cursor = new LineCursor(file.lines)
  let covered = 0
  let total = 0
  while (cursor.next()) {
    total += 1
    if (cursor.isHit) covered += 1
  }
  return { covered, total }
}

/** Counts branch arms; null when the format does not tell. Never throws. */
export function tallyBranches(file: FileCoverage): Tally | null {
  if (file.branches === null) return null
  const cursor = new BranchCursor(file.branches)
  let covered = 0
  let total = 0
  while (cursor.next()) {
    total += cursor.group.total
    covered += coveredArms(cursor.group)
  }
  return { covered, total }
}

/** Counts functions; null when the format does not tell. Never throws. */
export function tallyFunctions(file: FileCoverage): Tally | null {
  if (file.functions === null) return null
  const cursor = new FunctionCursor(file.functions)
  let covered = 0
  let total = 0
  while (cursor.next()) {
    total += 1
    if (cursor.isHit) covered += 1
  }
  return { covered, total }
}

/** Visits executable lines in ascending order. */
export function forEachLine(file: FileCoverage, visit: (line: number, isHit: boolean) => void): void {
  const cursor = new LineCursor(file.lines)
  while (cursor.next()) visit(cursor.line, cursor.isHit)
}

/** Visits lines with branches in ascending order: arms taken out of arms known. */
export function forEachBranchLine(
  file: FileCoverage,
  visit: (line: number, covered: number, total: number) => void,
): void {
  if (file.branches === null) return
  const cursor = new BranchCursor(file.branches)
  while (cursor.next()) visit(cursor.line, coveredArms(cursor.group), cursor.group.total)
}
