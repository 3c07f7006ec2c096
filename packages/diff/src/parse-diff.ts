import type { ChangeStatus, Diff, FileChange, Hunk } from './diff.ts'
import { createLineCursor, type LineCursor } from './line-cursor.ts'
import { type FileHeader, parseFileHeader } from './parse-file-header.ts'
import { parseHunks } from './parse-hunks.ts'

const SYMLINK = '120000'
const SUBMODULE = '160000'
const EMPTY_BLOBS: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
])

/**
 * Reads the output of `git diff`, best with `-U0 --full-index --src-prefix=a/ --dst-prefix=b/`.
 *
 * Shape:  files in git's order; two entries for one path (it changed its kind) become one `modified`. '' is a complete, empty diff.
 *         `problem` names what is cut off, merged in several ways (`diff --cc`), unmerged, or no diff at all; `files` then holds what
 *         came before.
 * Errors: never throws.
 * Source: https://git-scm.com/docs/diff-format#generate_patch_text_with_p
 */
export function parseDiff(text: string): Diff {
  const cursor = createLineCursor(text)
  const files: FileChange[] = []
  for (let line = cursor.next(); line !== null; line = cursor.next()) {
    if (!line.startsWith('diff --git ')) return { files, problem: describeStrayLine(line, cursor.lineNumber() - 1) }
    const { file, problem } = parseFile(line, cursor)
    if (file !== null) addFile(files, file)
    if (problem !== null) return { files, problem }
  }
  return { files, problem: text === '' || text.endsWith('\n') ? null : 'the diff ends in the middle of a line' }
}

function parseFile(
  gitLine: string,
  cursor: LineCursor,
): { readonly file: FileChange | null; readonly problem: string | null } {
  const at = cursor.lineNumber() - 1
  const header = parseFileHeader(gitLine, cursor)
  const { hunks, problem } = parseHunks(cursor)
  const path = header.isDeleted ? header.oldPath : header.newPath
  if (path === null || !header.isTold) return { file: null, problem: `the file header at line ${at} is cut off` }
  const file = toFileChange(header, path, hunks)
  if (problem !== null) return { file, problem: `${path}: ${problem}` }
  const isBare = hunks.length === 0 && lacksHunks(header)
  return { file, problem: isBare ? `${path}: the file header at line ${at} has no hunk` : null }
}

/** True when the header promises changed lines: two different contents, and nothing else that would explain the header. */
function lacksHunks(header: FileHeader): boolean {
  if (header.isBinary || header.oldBlob === header.newBlob) return false
  if (header.isRenamed || header.isCopied || header.oldMode !== header.newMode) {
    if (!header.isAdded && !header.isDeleted) return false
  }
  return ![header.oldBlob, header.newBlob].every((blob) => /^0+$/.test(blob) || isEmptyBlob(blob))
}

function isEmptyBlob(blob: string): boolean {
  return blob.length >= 7 && [...EMPTY_BLOBS].some((empty) => empty.startsWith(blob))
}

function toFileChange(header: FileHeader, path: string, hunks: readonly Hunk[]): FileChange {
  const modes = [header.oldMode, header.newMode]
  return {
    path,
    oldPath: header.isAdded ? null : header.oldPath,
    status: statusOf(header),
    isBinary: header.isBinary,
    isSubmodule: modes.includes(SUBMODULE),
    isSymlink: modes.includes(SYMLINK),
    hunks,
  }
}

function statusOf(header: FileHeader): ChangeStatus {
  if (header.isAdded) return 'added'
  if (header.isDeleted) return 'deleted'
  if (header.isRenamed) return 'renamed'
  return header.isCopied ? 'copied' : 'modified'
}

/** A change of kind comes as a removal and an addition of one path, in this order. */
function addFile(files: FileChange[], file: FileChange): void {
  const before = files.at(-1)
  if (before?.status !== 'deleted' || file.status !== 'added' || before.path !== file.path) {
    files.push(file)
    return
  }
  const removed = before.hunks.flatMap((hunk) => hunk.removed)
  const added = file.hunks.flatMap((hunk) => hunk.added)
  const sizes = { oldLines: removed.length, newLines: added.length }
  const starts = { oldStart: Math.min(1, removed.length), newStart: Math.min(1, added.length) }
  files[files.length - 1] = {
    ...file,
    oldPath: before.path,
    status: 'modified',
    isBinary: before.isBinary || file.isBinary,
    isSubmodule: file.isSubmodule,
    isSymlink: file.isSymlink,
    hunks: removed.length + added.length === 0 ? [] : [{ ...starts, ...sizes, removed, added }],
  }
}

function describeStrayLine(line: string, at: number): string {
  if (line.startsWith('diff --cc ') || line.startsWith('diff --combined ')) return `line ${at} starts a merged diff`
  if (line.startsWith('* Unmerged path ')) return `line ${at} names an unmerged path: ${line.slice(16, 96)}`
  return `line ${at} belongs to no diff: ${line.slice(0, 80)}`
}
