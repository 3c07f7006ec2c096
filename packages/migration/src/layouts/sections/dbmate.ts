import type { LayoutProblem, Script } from '../../model/migration.ts'
import type { Layout, TreeFile } from '../layout.ts'
import { problem } from '../parts/problem.ts'
import { type ParsedFile, parseDigitsName, readFiles } from '../parts/read-files.ts'
import { compareText } from '../text/compare-digits.ts'
import { sectionText } from '../text/section-text.ts'
import { stripReturn } from '../text/strip-return.ts'

const MARKER = /^--\s*migrate:(up|down)(?:\s+(\S.*))?\s*$/

/**
 * Files of dbmate with `-- migrate:up` and `-- migrate:down`: a transaction around each section, unless it says `transaction:false`.
 *
 * Source: dbmate, pkg/dbmate/migration.go (`parseMigrationContents`), db.go (`Migrate`) and pkg/driver/postgres/postgres.go.
 */
export const dbmate: Layout = {
  id: 'dbmate',
  name: 'dbmate',
  detect: (tree) => (tree.files.some(({ text }) => /^--\s*migrate:up\b/m.test(text)) ? 95 : 0),
  read: (tree) =>
    readFiles(tree, {
      tool: 'dbmate',
      pattern: '<version>_<name>.sql',
      parseName: parseDigitsName(/^(\d+)_?([^/]*)\.sql$/),
      parse,
      compare: (left, right) => compareText(left.up.path, right.up.path),
    }),
  appliedTable: {
    relation: 'public.schema_migrations',
    createSql: 'CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY)',
    versionsQuery: 'SELECT version::text AS version FROM public.schema_migrations ORDER BY schema_migrations.version',
    records: 'each',
    checksum: null,
  },
  docs: 'A transaction around each section; transaction:false makes of it one message without one (dbmate, pkg/dbmate/db.go, Migrate).',
}

interface Marker {
  readonly index: number
  readonly direction: string
  readonly options: string
}

function parse(file: TreeFile): ParsedFile {
  const lines = file.text.split('\n')
  const markers = lines.flatMap((raw, index): readonly Marker[] => {
    const match = MARKER.exec(stripReturn(raw))
    return match === null ? [] : [{ index, direction: match[1] ?? '', options: match[2] ?? '' }]
  })
  const [up, down, third] = markers
  const failure = failureOf(file, lines, markers)
  if (failure !== null || up === undefined) return { scripts: null, problems: failure === null ? [] : [failure] }
  const end = third?.index ?? lines.length
  const upScript = section(file, lines, up, down?.index ?? end)
  return { scripts: { up: upScript, down: down === undefined ? null : section(file, lines, down, end) }, problems: [] }
}

function failureOf(file: TreeFile, lines: readonly string[], markers: readonly Marker[]): LayoutProblem | null {
  const [up, down, third] = markers
  if (up === undefined || up.direction !== 'up')
    return problem('malformed', file.path, 'dbmate wants a line "-- migrate:up" first.')
  const before = lines.slice(0, up.index).findIndex((line) => !/^\s*(?:--.*)?$/.test(line))
  if (before !== -1)
    return problem('malformed', file.path, 'dbmate refuses statements before "-- migrate:up".', before + 1)
  if (down !== undefined && down.direction !== 'down')
    return problem(
      'malformed',
      file.path,
      'A second "-- migrate:up" stands where "-- migrate:down" is wanted.',
      down.index + 1,
    )
  if (third !== undefined)
    return problem(
      'malformed',
      file.path,
      'Several sections of one direction in one file are not supported: give each a file.',
      third.index + 1,
    )
  return null
}

function section(file: TreeFile, lines: readonly string[], marker: Marker, end: number): Script {
  const isLoose = marker.options.split(/\s+/).includes('transaction:false')
  const text = sectionText(lines, (index) => index > marker.index && index < end)
  return { path: file.path, ...text, transaction: isLoose ? 'message' : 'tool' }
}
