import type { Fragment } from '../engine/fragment.ts'

/** A commit as `git log` tells of it. Names and addresses in latin-1, as they stand in the commit. */
export interface CommitInfo {
  readonly sha: string
  /** As far as the clone has them. */
  readonly parents: readonly string[]
  readonly authorName: string
  readonly authorEmail: string
  readonly committerName: string
  readonly committerEmail: string
  /** ISO 8601, with the author's own offset. */
  readonly authoredAt: string
}

/** What became of a file in one commit, or in the index. */
export interface FileChange {
  /** In latin-1, from the repository's root. */
  readonly path: string
  readonly status: 'added' | 'modified' | 'renamed' | 'copied'
  /** Where a renamed or copied file came from. */
  readonly previousPath: string | null
  /** `120000` for a symbolic link, whose text is its target; '' where git does not say. */
  readonly mode: string
  /** A NUL byte stands near the beginning of what was added. */
  readonly isBinary: boolean
  /** True when it is one of several parts of a file over the cap; they overlap. */
  readonly isPart: boolean
}

/** A text to scan, with where it comes from. */
export interface ScanUnit {
  readonly fragment: Fragment
  readonly commit: CommitInfo | null
  /** null for what is no file. */
  readonly file: FileChange | null
}

/** What a stream of patches held. */
export interface UnitCounts {
  readonly commits: number
  readonly merges: number
  /** Changed files, summed over commits; deleted ones and submodules left out. */
  readonly files: number
  /** Units: bytes of added lines with their line ends. */
  readonly addedBytes: number
  readonly binaryFiles: number
  readonly symlinks: number
  /** Files over the cap, scanned in parts. */
  readonly splitFiles: number
  /** Not scanned: they add nothing here. */
  readonly deletedFiles: number
  /** Not scanned: another repository's content. */
  readonly submodules: number
  /** Not scanned: paths in conflict in the index. */
  readonly unmerged: number
}

/** The counts of nothing. */
export const NO_UNIT_COUNTS: UnitCounts = {
  commits: 0,
  merges: 0,
  files: 0,
  addedBytes: 0,
  binaryFiles: 0,
  symlinks: 0,
  splitFiles: 0,
  deletedFiles: 0,
  submodules: 0,
  unmerged: 0,
}
