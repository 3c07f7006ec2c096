/** What became of a file. A change of kind (file to symbolic link) is `modified`. */
export type ChangeStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied'

/**
 * Lines that were replaced, without context.
 *
 * Shape: as in `git diff -U0`: when `oldLines` is 0 the lines were added after `oldStart`; when `newLines` is 0 they were removed
 * after `newStart`. A carriage return at a line's end is kept in `removed` and `added`.
 * Units: lines, counted from 1.
 */
export interface Hunk {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** One file of a diff. `oldPath` is where it stood before, or null for an added file. */
export interface FileChange {
  /** Where it stands now; for a deleted file, where it stood. */
  readonly path: string
  readonly oldPath: string | null
  readonly status: ChangeStatus
  /** Git named no lines for it, so which of its lines changed is unknown. */
  readonly isBinary: boolean
  /** A submodule on the new side; on the old one when it is deleted. What takes its place under one path is no submodule. */
  readonly isSubmodule: boolean
  /** A symbolic link on the new side; on the old one when it is deleted. A file in its place is all new lines. */
  readonly isSymlink: boolean
  /** In the order of the file; never overlapping. */
  readonly hunks: readonly Hunk[]
}

/** A whole diff, in git's order. */
export interface Diff {
  readonly files: readonly FileChange[]
  /** null when complete, else why it is not. A judge must not take a diff with a problem for the whole change. */
  readonly problem: string | null
}
