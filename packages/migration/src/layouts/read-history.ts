import { UserError } from '@velocity/model'
import type { Dialect } from '@velocity/ports'
import { readCommandHistory } from '../command/command-history.ts'
import type { LayoutProblem, MigrationHistory } from '../model/migration.ts'
import { detectLayout, unknownLayout } from './detect-layout.ts'
import type { LayoutReading, MigrationTree } from './layout.ts'
import { layoutOf } from './layouts.ts'
import { makeTree } from './make-tree.ts'
import { problem } from './parts/problem.ts'

/** What to read. */
export interface HistoryRequest {
  /** Relative to the repository's root. */
  readonly dir: string
  /** `auto`, or a layout's id. */
  readonly layout: string
  /** By path from the repository's root: the directory's files, and those that `isLayoutMarker` names. */
  readonly files: ReadonlyMap<string, string>
  readonly placeholders: Readonly<Record<string, string>>
  readonly dialect: Dialect
  /** As in `LayoutOptions`; absent is null. */
  readonly sha256Base64?: (text: string) => string
}

const MAX_FILE_CHARS = 10_000_000
/** Tools that read a byte order mark away; every other sends it to the server, which refuses it. */
const STRIPS_MARK: ReadonlySet<string> = new Set(['flyway', 'liquibase', 'sqitch'])

/**
 * Reads the migrations of a directory in the order in which its tool applies them.
 *
 * Shape:  what cannot be read is a problem and never left out in silence.
 * Errors: VEL_MIG_LAYOUT_UNKNOWN; VEL_MIG_NONE_FOUND when the directory is empty or holds nothing that the layout runs.
 */
export function readHistory(request: HistoryRequest): MigrationHistory {
  const { layout: id, placeholders, dialect, sha256Base64 = null } = request
  const given = makeTree(request.dir, request.files)
  if (id !== 'auto' && id !== 'command' && layoutOf(id) === undefined)
    throw unknownLayout(given.dir, `"${id}" is no layout`)
  if (given.files.length === 0) throw noneFound(given, 'it holds no file')
  if (id === 'command') {
    const history = readCommandHistory(given)
    if (history.migrations.length === 0) throw noneFound(given, 'it holds no file of code that looks like a migration')
    return history
  }
  const problems = given.files.flatMap(({ path, name, text }) =>
    text.length > MAX_FILE_CHARS && /\.sql$/i.test(name)
      ? [problem('malformed', path, `"${name}" has ${text.length} characters; the limit is ${MAX_FILE_CHARS}.`)]
      : [],
  )
  const tree = { ...given, files: given.files.filter(({ text }) => text.length <= MAX_FILE_CHARS) }
  const layout = layoutOf(id) ?? detectLayout(tree)
  const marks = markProblems(tree, layout.id, layout.name)
  const reading = layout.read(withoutMarks(tree), { dialect, placeholders, sha256Base64 })
  const history = {
    layout: layout.id,
    migrations: reading.migrations,
    problems: [...problems, ...marks, ...reading.problems],
  }
  if (history.migrations.length === 0 && history.problems.every(({ kind }) => kind === 'skipped'))
    throw noneFound(tree, `${layout.name} runs none of its ${tree.files.length} files${firstOf(reading)}`)
  return history
}

function markProblems(tree: MigrationTree, id: string, tool: string): readonly LayoutProblem[] {
  if (STRIPS_MARK.has(id)) return []
  return tree.files
    .filter(({ name, text }) => /\.sql$/i.test(name) && text.startsWith('\uFEFF'))
    .map(({ path, name }) =>
      problem(
        'malformed',
        path,
        `"${name}" begins with a byte order mark, which ${tool} sends to the server: it is a syntax error.`,
        1,
      ),
    )
}

function withoutMarks(tree: MigrationTree): MigrationTree {
  const files = tree.files.map((file) =>
    file.text.startsWith('\uFEFF') ? { ...file, text: file.text.slice(1) } : file,
  )
  return { ...tree, files }
}

function firstOf({ problems }: LayoutReading): string {
  return problems[0] === undefined ? '' : `: ${problems[0].message.replace(/\.$/, '')}`
}

function noneFound({ dir }: MigrationTree, what: string): UserError {
  return new UserError({
    code: 'VEL_MIG_NONE_FOUND',
    message: `There is no migration in "${dir === '' ? '.' : dir}": ${what}.`,
    why: 'The directory was renamed, the configuration names another one, or the layout is another one.',
    fix: 'Set migrations.<database>.dir to the directory that the tool reads, relative to the root of the repository, and layout to its tool.',
  })
}
