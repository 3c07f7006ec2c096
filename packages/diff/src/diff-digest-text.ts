import type { Diff } from './diff.ts'

/**
 * Writes a diff in a canonical form: what the digest that a waiver binds to is taken from.
 *
 * Shape:  one JSON array a line, sorted by path: path, old path, status, kind, and the removed and added lines of each hunk. Free
 *         of commit ids and, like `git patch-id`, of line numbers: it survives a rebase, and any later edit of the change alters it.
 *         A diff with a problem never equals a complete one. The content of binary files is not part of it.
 * Errors: never throws.
 */
export function diffDigestText(diff: Diff): string {
  const files = diff.files.map((file) =>
    JSON.stringify([
      file.path,
      file.oldPath,
      file.status,
      [file.isBinary, file.isSubmodule, file.isSymlink].map(Number).join(''),
      file.hunks.map((hunk) => [hunk.removed, hunk.added]),
    ]),
  )
  const lines =
    diff.problem === null ? files.toSorted() : [...files.toSorted(), JSON.stringify({ problem: diff.problem })]
  return lines.map((line) => `${line}\n`).join('')
}
