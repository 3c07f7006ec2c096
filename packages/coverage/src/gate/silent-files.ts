import { addedRanges, type Diff } from '@velocity/diff'
import { stripControls } from '@velocity/model'
import type { Files } from '@velocity/ports'
import type { FileCoverage } from '../model/file-coverage.ts'
import { plural } from '../rules/make-finding.ts'
import { tallyFile } from '../rules/measure.ts'
import { mayHoldCode } from './find-excuses.ts'
import type { JudgedBaseline } from './judge.ts'

/** What silent files are looked for in. */
export interface SilentQuery {
  readonly files: readonly FileCoverage[]
  readonly diff: Diff | null
  readonly baseline: JudgedBaseline | null
  /** Files that are there now. */
  readonly known: readonly string[]
}

/**
 * Names code of which the reports say nothing though they might: changed files with code and no coverable line (a pragma leaves
 * them out), and files that the baseline measures and no report does now.
 *
 * Shape:  one notice each, or []. Nothing is judged: both have good reasons as well.
 * Errors: those of `Files` that no user can mend.
 */
export async function silentNotices(
  query: SilentQuery,
  disk: Pick<Files, 'stat' | 'readText'>,
): Promise<readonly string[]> {
  const [empty, gone] = [await findEmpty(query, disk), findGone(query)]
  return [
    ...(empty.length === 0
      ? []
      : [`${plural(empty.length, 'changed file')} with code but no coverable line in any report: ${name(empty)}.`]),
    ...(gone.length === 0
      ? []
      : [`${plural(gone.length, 'file')} that the baseline measures, in no report now: ${name(gone)}.`]),
  ]
}

async function findEmpty(
  { files, diff }: SilentQuery,
  disk: Pick<Files, 'stat' | 'readText'>,
): Promise<readonly string[]> {
  const isEmpty = new Set(files.filter((file) => !hasLines(file)).map(({ path }) => path))
  const found: string[] = []
  for (const change of diff?.files ?? []) {
    if (change.status === 'deleted' || !isEmpty.has(change.path) || addedRanges(change).length === 0) continue
    if (await mayHoldCode(change.path, disk)) found.push(change.path)
  }
  return found
}

function findGone({ files, baseline, diff, known }: SilentQuery): readonly string[] {
  if (baseline === null || diff === null) return []
  const measured = new Set(files.map(({ path }) => path))
  const there = new Set(known)
  return baseline.files
    .filter((file) => hasLines(file) && there.has(file.path) && !measured.has(file.path))
    .map(({ path }) => path)
}

function hasLines(file: FileCoverage): boolean {
  return (tallyFile(file, 'lines', 'native')?.total ?? 0) > 0
}

function name(paths: readonly string[]): string {
  return `${stripControls(paths.slice(0, 5).join(', '))}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''}`
}
