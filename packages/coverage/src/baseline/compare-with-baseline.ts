import { mapNewLine, mapOldLine } from '@velocity/diff'
import type { Counting } from '../config/coverage-config.ts'
import type { Metric } from '../inputs/coverage-inputs.ts'
import type { FileCoverage, Tally } from '../model/file-coverage.ts'
import { addTally, EMPTY_TALLY, sumFiles, tallyFile, visitLines } from '../rules/measure.ts'
import type { ChangesByPath } from './changes-by-path.ts'

/** Two measurements of what both trees know. */
export interface Comparison {
  readonly before: Tally
  readonly now: Tally
}

/** What is compared. */
export interface CompareRequest {
  readonly now: readonly FileCoverage[]
  readonly ancestor: readonly FileCoverage[]
  /** Ancestor's tree to base tree; empty when they are the same. */
  readonly older: ChangesByPath
  /** Base tree to tested tree. */
  readonly change: ChangesByPath
  readonly metric: Metric
  readonly counting: Counting
  /** Which files count, by their path in the tested or in the base tree. */
  readonly includes: (path: string) => boolean
}

/**
 * Compares coverage with an ancestor's, line by line as far as both are known.
 *
 * Shape:  for lines: the ancestor's lines that still are in the base tree, against the tested lines that are not younger than the
 *         ancestor without being part of this change. What came in between is neither's doing and is left out. Branches and
 *         functions are compared as whole counts. null when either side does not tell about the metric.
 * Errors: never throws.
 */
export function compareWithBaseline(request: CompareRequest): Comparison | null {
  const { metric, counting, includes } = request
  const now = request.now.filter(({ path }) => includes(path))
  const ancestor = request.ancestor.filter(({ path }) => includes(request.older.byOld.get(path)?.path ?? path))
  if (metric !== 'lines') {
    const [before, after] = [sumFiles(ancestor, metric, counting), sumFiles(now, metric, counting)]
    return before === null || after === null ? null : { before, now: after }
  }
  return {
    before: ancestor.reduce((sum, file) => addTally(sum, survivors(file, request)), EMPTY_TALLY),
    now: now.reduce((sum, file) => addTally(sum, comparable(file, request)), EMPTY_TALLY),
  }
}

function survivors(file: FileCoverage, { older, counting }: CompareRequest): Tally {
  const change = older.byOld.get(file.path)
  if (change === undefined) return tallyFile(file, 'lines', counting) ?? EMPTY_TALLY
  return tallyWhere(file, counting, (line) => mapOldLine(change, line) !== null)
}

function comparable(file: FileCoverage, { older, change, counting }: CompareRequest): Tally {
  const own = change.byNew.get(file.path)
  const basePath = own === undefined ? file.path : own.oldPath
  const between = basePath === null ? undefined : older.byNew.get(basePath)
  if (between === undefined) return tallyFile(file, 'lines', counting) ?? EMPTY_TALLY
  return tallyWhere(file, counting, (line) => {
    const baseLine = mapNewLine(own, line)
    return baseLine === null || mapNewLine(between, baseLine) !== null
  })
}

function tallyWhere(file: FileCoverage, counting: Counting, counts: (line: number) => boolean): Tally {
  let covered = 0
  let total = 0
  visitLines(file, counting, (line, isCovered) => {
    if (!counts(line)) return
    total += 1
    if (isCovered) covered += 1
  })
  return { covered, total }
}
