import { addedRanges, type Diff, type FileChange, findMovedLines, type LineRange, type MovedLine } from '@velocity/diff'
import type { Counting } from '../config/coverage-config.ts'
import type { FileCoverage, Tally } from '../model/file-coverage.ts'
import { forEachBranchLine } from '../model/read-tables.ts'
import { addTally, visitLines } from '../rules/measure.ts'
import type { BaselineView } from './baseline-view.ts'
import { baseLine, type CarryContext, findCarried } from './find-carried.ts'
import { rangeWalker } from './line-set.ts'
import type { PatchFile, PatchResult, UncountedKind } from './patch-result.ts'
import { EVERY_LINE, isJudgedWhole, touchedRanges } from './touched-ranges.ts'

/** What the change is classified with. */
export interface PatchRequest {
  readonly diff: Diff
  /** By path after the change. */
  readonly coverage: ReadonlyMap<string, FileCoverage>
  readonly counting: Counting
  /** null: nothing can be proved to be old debt. */
  readonly baseline: BaselineView | null
  /** Why a file without coverage need not have any; null when it ought to. */
  readonly excuse: (path: string) => UncountedKind | null
  /** True for files that the configuration leaves out. */
  readonly isIgnored: (path: string) => boolean
  /** Unmeasured files' lines count as uncovered. */
  readonly isUnmeasuredBilled: boolean
}

/**
 * Sorts every changed line into covered, newly uncovered, carried and not coverable.
 *
 * Shape:  files in the order of paths; deleted files, submodules, links and mere renames have no added line and are left out. A file whose
 *         changed lines cannot be told (binary) counts whole, and carries nothing. A test, generated or ignored file that becomes code counts whole too.
 * Errors: never throws.
 */
export function classifyPatch(request: PatchRequest): PatchResult {
  const moves = movesByFile(findMovedLines(request.diff))
  const debts = { paid: new Set<string>(), reserved: reserveMoves(moves, request) }
  const changes = request.diff.files
    .filter((change) => change.status !== 'deleted')
    .toSorted((left, right) => (left.path < right.path ? -1 : 1))
  const files = changes.flatMap((change) => {
    const ranges = becomesCode(change, request) ? EVERY_LINE : touchedRanges(change)
    const own = moves.get(change.path) ?? new Map()
    return ranges.length === 0 ? [] : [classifyFile(change, ranges, request, own, debts)]
  })
  return summarize(files)
}

// A test, generated or ignored file that is renamed into the code under judgement brings all its lines along.
function becomesCode({ status, oldPath, path }: FileChange, { excuse, isIgnored }: PatchRequest): boolean {
  if (status !== 'renamed' || oldPath === null || isIgnored(path) || excuse(path) !== null) return false
  return isIgnored(oldPath) || ['test', 'generated'].includes(excuse(oldPath) ?? '')
}

function classifyFile(
  change: FileChange,
  ranges: readonly LineRange[],
  request: PatchRequest,
  moves: ReadonlyMap<number, MovedLine>,
  debts: Pick<CarryContext, 'paid' | 'reserved'>,
): PatchFile {
  const file = request.isIgnored(change.path) ? undefined : request.coverage.get(change.path)
  const isWhole = isJudgedWhole(change)
  const plain = {
    path: change.path,
    isNew: change.status === 'added',
    addedLines: sizeOf(addedRanges(change)),
    isWhole,
  }
  if (file === undefined) return { ...plain, ...withoutCoverage(change, request) }
  const { covered, uncovered } = splitLines(file, ranges, request.counting)
  const carried =
    request.baseline === null || isWhole
      ? []
      : findCarried(change, uncovered, { moves, baseline: request.baseline, ...debts })
  const notBilled = new Set(carried.map(({ line }) => line))
  const billed = uncovered.filter((line) => !notBilled.has(line))
  return {
    ...plain,
    state: 'measured',
    covered,
    uncovered: billed,
    carried,
    unprovenMoves: request.baseline === null ? billed.filter((line) => moves.has(line)).length : 0,
    branches: armsOn(file, ranges, notBilled),
  }
}

function withoutCoverage(
  change: FileChange,
  request: PatchRequest,
): Omit<PatchFile, 'path' | 'isNew' | 'addedLines' | 'isWhole'> {
  const state = request.isIgnored(change.path) ? 'ignored' : (request.excuse(change.path) ?? 'unmeasured')
  const isBilled = state === 'unmeasured' && request.isUnmeasuredBilled
  const uncovered = isBilled ? change.hunks.flatMap(filledLines) : []
  return { state, covered: [], uncovered, carried: [], unprovenMoves: 0, branches: null }
}

function filledLines(hunk: FileChange['hunks'][number]): readonly number[] {
  return hunk.added.flatMap((text, offset) => (text.trim() === '' ? [] : [hunk.newStart + offset]))
}

function splitLines(
  file: FileCoverage,
  ranges: readonly LineRange[],
  counting: Counting,
): { readonly covered: readonly number[]; readonly uncovered: readonly number[] } {
  const isChanged = rangeWalker(ranges)
  const covered: number[] = []
  const uncovered: number[] = []
  visitLines(file, counting, (line, isCovered) => {
    if (isChanged(line)) (isCovered ? covered : uncovered).push(line)
  })
  return { covered, uncovered }
}

function armsOn(file: FileCoverage, ranges: readonly LineRange[], notBilled: ReadonlySet<number>): Tally | null {
  if (file.branches === null) return null
  const isChanged = rangeWalker(ranges)
  let tally: Tally = { covered: 0, total: 0 }
  forEachBranchLine(file, (line, covered, total) => {
    if (isChanged(line) && !notBilled.has(line)) tally = addTally(tally, { covered, total })
  })
  return tally
}

function summarize(files: readonly PatchFile[]): PatchResult {
  const covered = files.reduce((sum, file) => sum + file.covered.length, 0)
  const newUncovered = files.reduce((sum, file) => sum + file.uncovered.length, 0)
  return {
    files,
    lines: { covered, total: covered + newUncovered },
    branches: files.reduce<Tally | null>(
      (sum, { branches }) => (sum === null || branches === null ? (sum ?? branches) : addTally(sum, branches)),
      null,
    ),
    newUncovered,
    carriedUncovered: files.reduce((sum, file) => sum + file.carried.length, 0),
    unmeasured: files.filter(({ state }) => state === 'unmeasured').map(({ path }) => path),
  }
}

// A line that moved pays for its own text before anything that took its place, also where that stands in another file.
function reserveMoves(
  moves: ReadonlyMap<string, ReadonlyMap<number, MovedLine>>,
  { coverage, counting }: PatchRequest,
): ReadonlySet<string> {
  const reserved = new Set<string>()
  for (const [path, lines] of moves) {
    const file = coverage.get(path)
    if (file === undefined) continue
    visitLines(file, counting, (line, isCovered) => {
      const move = isCovered ? undefined : lines.get(line)
      if (move !== undefined) reserved.add(baseLine(move.oldPath, move.oldLine))
    })
  }
  return reserved
}

function movesByFile(moves: readonly MovedLine[]): ReadonlyMap<string, ReadonlyMap<number, MovedLine>> {
  const byFile = new Map<string, Map<number, MovedLine>>()
  for (const move of moves) {
    const lines = byFile.get(move.newPath) ?? new Map<number, MovedLine>()
    byFile.set(move.newPath, lines.set(move.newLine, move))
  }
  return byFile
}

function sizeOf(ranges: readonly LineRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start + 1, 0)
}
