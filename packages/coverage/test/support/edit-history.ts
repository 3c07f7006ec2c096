import fc from 'fast-check'

/** A line with its own, unmistakable text. */
export interface Line {
  readonly text: string
  readonly indent: number
  /** The line of the tree before that it descends from; null for a new one. */
  readonly origin: Line | null
  /** Stands where it stood, untouched: git must not call it changed. */
  readonly isKept: boolean
}

/** A file and where it stood in the tree before; `from` null for a new file. */
export interface EditedFile {
  readonly path: string
  readonly from: string | null
  readonly lines: readonly Line[]
  readonly isCrlf: boolean
}

/** A tree as the editor knows it. */
export type EditedTree = readonly EditedFile[]

/** One edit; numbers choose file and place, modulo what is there. */
export interface Edit {
  readonly kind: 'insert' | 'delete' | 'replace' | 'reindent' | 'move' | 'rename' | 'add' | 'remove' | 'crlf'
  readonly file: number
  readonly at: number
  readonly size: number
  readonly other: number
}

/** Any edit, lines more often than files. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit['kind'][]>(
    ...(['insert', 'insert', 'delete', 'replace', 'replace', 'reindent', 'move', 'move'] as const),
    ...(['rename', 'add', 'remove', 'crlf'] as const),
  ),
  file: fc.nat(99),
  at: fc.nat(99),
  size: fc.integer({ min: 1, max: 4 }),
  other: fc.nat(99),
})

let serial = 0

/** Starts the names of lines and files again, so that a history that fails can be run once more. */
export function restartNames(): void {
  serial = 0
}

/** Makes so many new lines, each unlike any other. */
export function freshLines(count: number): readonly Line[] {
  return Array.from({ length: count }, () => {
    serial += 1
    const word = Math.imul(serial, 2_654_435_761) >>> 0
    return { text: `const v${serial} = work(${word}, 'part ${word % 977}')`, indent: 0, origin: null, isKept: false }
  })
}

/** Makes a new file under a name that no other has. */
export function freshFile(lineCount: number): EditedFile {
  const lines = freshLines(lineCount)
  return { path: `src/f${serial}${serial % 3 === 0 ? ' ä' : ''}.js`, from: null, lines, isCrlf: false }
}

/** Starts a new stretch of history: every line and file is its own origin. */
export function settle(tree: EditedTree): EditedTree {
  return tree.map((file) => ({
    ...file,
    from: file.path,
    lines: file.lines.map((line) => ({ ...line, origin: line, isKept: true })),
  }))
}

/** Applies one edit; one that does not fit changes nothing. */
export function applyEdit(tree: EditedTree, edit: Edit): EditedTree {
  const file = tree[edit.file % Math.max(1, tree.length)]
  if (file === undefined) return tree
  const put = (changed: Partial<EditedFile>): EditedTree =>
    tree.map((each) => (each === file ? { ...file, ...changed } : each))
  const at = edit.at % (file.lines.length + 1)
  const cut = file.lines.slice(at, at + edit.size)
  const splice = (size: number, fresh: readonly Line[]): EditedTree =>
    put({ lines: [...file.lines.slice(0, at), ...fresh, ...file.lines.slice(at + size)] })
  const isRenamed = file.from !== null && file.from !== file.path
  // A renamed file that changes much is no rename for git; what is renamed stays nearly as it was.
  if (isRenamed && !['crlf', 'reindent'].includes(edit.kind)) return tree
  switch (edit.kind) {
    case 'insert':
      return splice(0, freshLines(edit.size))
    case 'delete':
      return splice(edit.size, [])
    case 'replace':
      return splice(edit.size, freshLines(edit.other % 5))
    case 'reindent':
      return splice(
        1,
        cut.slice(0, 1).map((line) => ({ ...line, indent: line.indent + 1, isKept: false })),
      )
    case 'move':
      return moveLines(tree, file, cut, edit)
    case 'rename':
      return file.from !== null && keptShare(file) > 0.9 ? put({ path: nextName() }) : tree
    case 'add':
      return [...tree, freshFile(3 + (edit.other % 9))]
    case 'remove':
      return tree.length > 2 ? tree.filter((each) => each !== file) : tree
    case 'crlf':
      return put({ isCrlf: !file.isCrlf })
  }
}

// To another file that was there before, and once only: where a line goes back home, no one can say what moved.
function moveLines(tree: EditedTree, file: EditedFile, cut: readonly Line[], edit: Edit): EditedTree {
  const targets = tree.filter(({ path, from }) => path !== file.path && from === path)
  const target = targets[edit.other % Math.max(1, targets.length)]
  if (target === undefined || cut.some(({ isKept }) => !isKept)) return tree
  const place = edit.other % (target.lines.length + 1)
  const moved = cut.map((line) => ({ ...line, isKept: false }))
  return tree.map((each) => {
    if (each === file) return { ...file, lines: file.lines.filter((line) => !cut.includes(line)) }
    if (each !== target) return each
    return { ...target, lines: [...target.lines.slice(0, place), ...moved, ...target.lines.slice(place)] }
  })
}

function nextName(): string {
  serial += 1
  return `lib/r${serial}.js`
}

function keptShare({ lines }: EditedFile): number {
  return lines.filter(({ isKept }) => isKept).length / Math.max(10, lines.length)
}

/** Writes a tree as files; those of `before` that are gone are null. */
export function renderTree(tree: EditedTree, before: EditedTree): Readonly<Record<string, string | null>> {
  const gone = before.map(({ path }): [string, null] => [path, null])
  return Object.fromEntries([...gone, ...tree.map((file): [string, string] => [file.path, renderFile(file)])])
}

function renderFile({ lines, isCrlf }: EditedFile): string {
  const end = isCrlf ? '\r\n' : '\n'
  return lines.map(({ text, indent }) => `${'  '.repeat(indent)}${text}${end}`).join('')
}
