import { addedRanges, type Diff } from '@velocity/diff'
import { UserError } from '@velocity/model'
import type { Files } from '@velocity/ports'
import type { FileCoverage } from '../model/file-coverage.ts'
import { learnFileKinds } from '../patch/file-kinds.ts'
import { holdsCode } from '../patch/holds-code.ts'
import type { UncountedKind } from '../patch/patch-result.ts'

const MAX_SOURCE_BYTES = 4 * 1024 * 1024

/**
 * Learns which changed files need no coverage: tests, generated files, kinds that are never measured, and files without code.
 *
 * Shape:  a function of a path; null for a file that ought to be measured, also when it cannot be read.
 * Errors: those of `Files` that no user can mend.
 */
export async function findExcuses(
  diff: Diff | null,
  files: readonly FileCoverage[],
  disk: Pick<Files, 'stat' | 'readText'>,
): Promise<(path: string) => UncountedKind | null> {
  const measured = new Set(files.map(({ path }) => path))
  const kindOf = learnFileKinds(measured)
  const withoutCode = new Set<string>()
  for (const change of diff?.files ?? []) {
    const { path } = change
    if (change.status === 'deleted' || measured.has(path) || kindOf(path) !== null) continue
    if (addedRanges(change).length > 0 && !(await mayHoldCode(path, disk))) withoutCode.add(path)
  }
  return (path) => kindOf(path) ?? (withoutCode.has(path) ? 'no-code' : null)
}

/** Tells whether a file on disk may hold code: true as well when it cannot be read. */
export async function mayHoldCode(path: string, disk: Pick<Files, 'stat' | 'readText'>): Promise<boolean> {
  try {
    return (await disk.stat(path)) === null || holdsCode(path, await disk.readText(path, MAX_SOURCE_BYTES))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return true
  }
}
