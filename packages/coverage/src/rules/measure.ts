import type { Counting } from '../config/coverage-config.ts'
import type { Metric } from '../inputs/coverage-inputs.ts'
import type { FileCoverage, Tally } from '../model/file-coverage.ts'
import { forEachBranchLine, forEachLine, tallyBranches, tallyFunctions, tallyLines } from '../model/read-tables.ts'

/** Nothing out of nothing. */
export const EMPTY_TALLY: Tally = { covered: 0, total: 0 }

/**
 * Visits a file's executable lines as the counting mode sees them: with `codecov` a line whose branches were taken only in part
 * is not covered.
 *
 * Shape: ascending. Errors: never throws.
 */
export function visitLines(
  file: FileCoverage,
  counting: Counting,
  visit: (line: number, isCovered: boolean) => void,
): void {
  const partial = counting === 'codecov' ? partialLines(file) : null
  forEachLine(file, (line, isHit) => visit(line, isHit && partial?.has(line) !== true))
}

/**
 * Counts one metric of a file.
 *
 * Shape:  null when the file's report does not tell about the metric.
 * Errors: never throws.
 */
export function tallyFile(file: FileCoverage, metric: Metric, counting: Counting): Tally | null {
  if (metric === 'branches') return tallyBranches(file)
  if (metric === 'functions') return tallyFunctions(file)
  if (counting === 'native') return tallyLines(file)
  let covered = 0
  let total = 0
  visitLines(file, counting, (_line, isCovered) => {
    total += 1
    if (isCovered) covered += 1
  })
  return { covered, total }
}

/**
 * Sums one metric over files.
 *
 * Shape:  null when no file's report tells about the metric.
 * Errors: never throws.
 */
export function sumFiles(files: Iterable<FileCoverage>, metric: Metric, counting: Counting): Tally | null {
  let sum: Tally | null = null
  for (const file of files) {
    const tally = tallyFile(file, metric, counting)
    if (tally !== null) sum = addTally(sum ?? EMPTY_TALLY, tally)
  }
  return sum
}

/** Adds two counts. */
export function addTally(left: Tally, right: Tally): Tally {
  return { covered: left.covered + right.covered, total: left.total + right.total }
}

function partialLines(file: FileCoverage): ReadonlySet<number> {
  const partial = new Set<number>()
  forEachBranchLine(file, (line, covered, total) => {
    if (covered < total) partial.add(line)
  })
  return partial
}
