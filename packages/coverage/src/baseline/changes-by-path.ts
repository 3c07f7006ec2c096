import type { Diff, FileChange } from '@velocity/diff'

/** A diff's files by their path on either side. An absent path is an unchanged file. */
export interface ChangesByPath {
  readonly byNew: ReadonlyMap<string, FileChange>
  /** Renamed, modified and deleted files; a copy leaves its source as it was. */
  readonly byOld: ReadonlyMap<string, FileChange>
}

/**
 * Indexes a diff; null stands for two equal trees.
 *
 * Errors: never throws.
 */
export function changesByPath(diff: Diff | null): ChangesByPath {
  const files = diff?.files ?? []
  return {
    byNew: new Map(files.filter(({ status }) => status !== 'deleted').map((change) => [change.path, change])),
    byOld: new Map(
      files.flatMap((change) =>
        change.oldPath === null || change.status === 'copied' ? [] : [[change.oldPath, change] as const],
      ),
    ),
  }
}
