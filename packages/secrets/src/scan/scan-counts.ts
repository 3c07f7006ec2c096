import type { UnitCounts } from '../units/scan-unit.ts'

/** What was scanned and what was not, for the report: an empty scan says what it expected and what it saw. */
export interface ScanCounts {
  /** One sentence: what was to be scanned, and how that was found out. */
  readonly description: string
  /** null where no commits are scanned (a tree, the index). */
  readonly expectedCommits: number | null
  readonly commits: number
  readonly merges: number
  /** Files of a tree, or changed files summed over commits. */
  readonly files: number
  readonly bytes: number
  readonly binaryFiles: number
  readonly archiveMembers: number
  readonly submodules: number
  /** Members of archives that are encrypted or over a limit, objects of a kind that is not known. */
  readonly notScanned: number
}

/** The counts of nothing. */
export const NO_COUNTS: ScanCounts = {
  description: '',
  expectedCommits: null,
  commits: 0,
  merges: 0,
  files: 0,
  bytes: 0,
  binaryFiles: 0,
  archiveMembers: 0,
  submodules: 0,
  notScanned: 0,
}

/** The counts of a scan of patches. What archives hold is counted by who opens them: here it is 0. */
export function countsOfPatches(
  { description, expectedCommits }: Pick<ScanCounts, 'description' | 'expectedCommits'>,
  { commits, merges, files, addedBytes, binaryFiles, submodules }: UnitCounts,
): ScanCounts {
  return {
    ...NO_COUNTS,
    description,
    expectedCommits,
    commits,
    merges,
    files,
    bytes: addedBytes,
    binaryFiles,
    submodules,
  }
}
