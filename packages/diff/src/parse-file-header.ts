import type { LineCursor } from './line-cursor.ts'
import { unquotePath } from './unquote-path.ts'

/** What stands between `diff --git` and the first hunk. Modes are '' when not named. */
export interface FileHeader {
  readonly oldPath: string | null
  readonly newPath: string | null
  readonly isAdded: boolean
  readonly isDeleted: boolean
  readonly isRenamed: boolean
  readonly isCopied: boolean
  readonly isBinary: boolean
  readonly oldMode: string
  readonly newMode: string
  /** The two blob names of the `index` line, '' when there is none. */
  readonly oldBlob: string
  readonly newBlob: string
  /** True when the header says more than that the two sides are compared. */
  readonly isTold: boolean
}

type Draft = { -readonly [Key in keyof FileHeader]: FileHeader[Key] }

/**
 * Reads the header of one file; the cursor stands behind the `diff --git` line, and at the end on the first line after the header.
 *
 * Shape:  a path is null when the header does not say it.
 * Errors: never throws.
 * Source: https://git-scm.com/docs/diff-format#generate_patch_text_with_p
 */
export function parseFileHeader(gitLine: string, cursor: LineCursor): FileHeader {
  const named = splitGitLine(gitLine.slice('diff --git '.length))
  const header: Draft = {
    ...{ oldPath: named, newPath: named, isAdded: false, isDeleted: false, isRenamed: false, isCopied: false },
    ...{ isBinary: false, oldMode: '', newMode: '', oldBlob: '', newBlob: '', isTold: false },
  }
  for (let line = cursor.peek(); line !== null && readHeaderLine(line, header); line = cursor.peek()) {
    cursor.next()
    header.isTold = true
    if (line === 'GIT binary patch') skipBinaryPatch(cursor)
  }
  return header
}

function readHeaderLine(line: string, header: Draft): boolean {
  const [, key, value = ''] =
    /^(old mode |new mode |new file mode |deleted file mode |rename from |rename to |copy from |copy to |index |--- |\+\+\+ |Binary files |GIT binary patch|similarity index |dissimilarity index )(.*)$/s.exec(
      line,
    ) ?? []
  switch (key) {
    case 'old mode ':
      header.oldMode = value
      return true
    case 'new mode ':
      header.newMode = value
      return true
    case 'new file mode ':
      header.newMode = value
      header.isAdded = true
      return true
    case 'deleted file mode ':
      header.oldMode = value
      header.isDeleted = true
      return true
    case 'rename from ':
    case 'copy from ':
      header.oldPath = plainPath(value)
      return true
    case 'rename to ':
    case 'copy to ':
      header.newPath = plainPath(value)
      header.isRenamed = key === 'rename to '
      header.isCopied = key === 'copy to '
      return true
    case 'index ':
      readIndexLine(value, header)
      return true
    case '--- ':
      header.oldPath = sidePath(value, 'a/') ?? header.oldPath
      return true
    case '+++ ':
      header.newPath = sidePath(value, 'b/') ?? header.newPath
      return true
    case 'Binary files ':
    case 'GIT binary patch':
      header.isBinary = true
      return true
    default:
      return key !== undefined
  }
}

function readIndexLine(value: string, header: Draft): void {
  const [, oldBlob = '', newBlob = '', mode = ''] = /^([0-9a-f]+)\.\.([0-9a-f]+)(?: (\d{6}))?$/.exec(value) ?? []
  header.oldBlob = oldBlob
  header.newBlob = newBlob
  if (mode === '') return
  header.oldMode = mode
  header.newMode = mode
}

function plainPath(value: string): string {
  return unquotePath(value)?.path ?? value
}

/** The path of a `---` or `+++` line; git puts a tab behind a path with spaces. null for /dev/null. */
function sidePath(value: string, prefix: string): string | null {
  const path = unquotePath(value)?.path ?? value.replace(/\t$/, '')
  return path.startsWith(prefix) ? path.slice(prefix.length) : null
}

/** The path of `a/<path> b/<path>`; null when the two sides differ, for then other lines name them. */
function splitGitLine(text: string): string | null {
  const quoted = unquotePath(text)
  if (quoted !== null) {
    const other = unquotePath(quoted.rest.slice(1))
    const path = quoted.path.slice(2)
    return other?.path === `b/${path}` ? path : null
  }
  const path = text.slice(2, (text.length - 1) / 2)
  return text === `a/${path} b/${path}` ? path : null
}

function skipBinaryPatch(cursor: LineCursor): void {
  for (let line = cursor.peek(); line !== null && !line.startsWith('diff --git '); line = cursor.peek()) cursor.next()
}
