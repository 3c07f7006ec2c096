import { endOfQuoted, unquotePath } from './unquote-path.ts'

/** What the lines above the hunks say of a file. */
export interface FileHeader {
  /** The rest of the line that starts the file. */
  readonly names: string
  status: 'added' | 'modified' | 'deleted' | 'renamed' | 'copied'
  mode: string
  newPath: string | null
  previousPath: string | null
}

const START = 'diff --git '

/** Starts a file, or gives null for a line that starts none. */
export function startFile(line: string): FileHeader | null {
  if (!line.startsWith(START)) return null
  return { names: line.slice(START.length), status: 'modified', mode: '', newPath: null, previousPath: null }
}

const READERS: readonly (readonly [string, (file: FileHeader, rest: string) => void])[] = [
  ['index ', (file, rest) => setMode(file, / ([0-7]{6})$/u.exec(rest)?.[1])],
  ['old mode ', () => {}],
  ['new mode ', (file, rest) => setMode(file, rest)],
  ['similarity index ', () => {}],
  ['dissimilarity index ', () => {}],
  // What git says of a merge that it could not do by itself.
  ['remerge ', () => {}],
  ['--- ', () => {}],
  [
    'new file mode ',
    (file, rest) => {
      file.status = 'added'
      setMode(file, rest)
    },
  ],
  [
    'deleted file mode ',
    (file) => {
      file.status = 'deleted'
    },
  ],
  [
    'rename from ',
    (file, rest) => {
      file.status = 'renamed'
      file.previousPath = unquotePath(rest)
    },
  ],
  [
    'copy from ',
    (file, rest) => {
      file.status = 'copied'
      file.previousPath = unquotePath(rest)
    },
  ],
  [
    'rename to ',
    (file, rest) => {
      file.newPath = unquotePath(rest)
    },
  ],
  [
    'copy to ',
    (file, rest) => {
      file.newPath = unquotePath(rest)
    },
  ],
  [
    '+++ ',
    (file, rest) => {
      const path = readSide(rest)
      if (path !== null) file.newPath = path
    },
  ],
]

/** Reads one line above the hunks; false for one that git does not write there. */
export function readHeaderLine(file: FileHeader, line: string): boolean {
  const reader = READERS.find(([prefix]) => line.startsWith(prefix))
  if (reader === undefined) return false
  reader[1](file, line.slice(reader[0].length))
  return true
}

/** The path of the file as the change leaves it, or null when the lines do not say. */
export function pathOf(file: FileHeader): string | null {
  return file.newPath ?? samePath(file.names)
}

function setMode(file: FileHeader, mode: string | undefined): void {
  if (mode !== undefined) file.mode = mode
}

/** git ends a name that holds a blank with a tab. */
function readSide(text: string): string | null {
  const name = text.startsWith('"') ? unquotePath(text) : text.replace(/\t$/u, '')
  return name === '/dev/null' ? null : name.slice(2)
}

/** `a/x b/x`: without any other line both names are the same. */
function samePath(names: string): string | null {
  if (names.startsWith('"')) return unquotePath(names.slice(0, endOfQuoted(names))).slice(2)
  const half = (names.length - 1) / 2
  const left = names.slice(2, half)
  return Number.isInteger(half) && names.slice(half + 3) === left ? left : null
}
