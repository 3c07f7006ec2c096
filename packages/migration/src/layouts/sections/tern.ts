import type { LayoutProblem, Script } from '../../model/migration.ts'
import type { Layout, LayoutOptions, MigrationTree, TreeFile } from '../layout.ts'
import { findBeside } from '../parts/find-beside.ts'
import { problem } from '../parts/problem.ts'
import { type ParsedFile, parseDigitsName, readFiles } from '../parts/read-files.ts'
import { canonicalDigits, compareDigits } from '../text/compare-digits.ts'
import { replacePlaceholders } from '../text/replace-placeholders.ts'
import { sectionText } from '../text/section-text.ts'
import { stripReturn } from '../text/strip-return.ts'

const SEPARATOR = '---- create above / drop below ----'
const DISABLE = '---- tern: disable-tx ----'

/**
 * Files of tern, cut at `---- create above / drop below ----`: a transaction around each half, unless the file says
 * `---- tern: disable-tx ----`. Of templates only values are resolved: `{{.name}}` from the placeholders.
 *
 * Source: tern, README ("Migrations", "Shared templates") and migrate/migrate.go (`LoadMigrations`, `MigrateTo`).
 */
export const tern: Layout = {
  id: 'tern',
  name: 'tern',
  detect: detectTern,
  read: (tree, options) => {
    const read = readFiles(tree, {
      tool: 'tern',
      pattern: '<number>_<name>.sql',
      parseName: parseDigitsName(/^(\d+)_([^/]+)\.sql$/, canonicalDigits),
      parse: (file) => parse(file, options),
      compare: (left, right) => compareDigits(left.version, right.version),
    })
    const gap = read.migrations.findIndex(({ version }, index) => version !== String(index + 1))
    const late = gap === -1 ? undefined : read.migrations[gap]
    if (late === undefined) return read
    const message = `Migration ${gap + 1} is missing: tern wants numbers without a gap, and after ${gap} comes ${late.version}.`
    return { ...read, problems: [...read.problems, problem('malformed', late.up.path, message)] }
  },
  appliedTable: {
    relation: 'public.schema_version',
    createSql:
      'CREATE TABLE public.schema_version (version int4 NOT NULL); INSERT INTO public.schema_version (version) VALUES (0)',
    versionsQuery: 'SELECT version::text AS version FROM public.schema_version WHERE schema_version.version > 0',
    records: 'newest',
    checksum: null,
  },
  docs: 'A transaction around each half; with ---- tern: disable-tx ---- every statement by itself (tern, README and migrate/migrate.go).',
}

function detectTern(tree: MigrationTree): number {
  if (tree.files.some(({ text }) => text.includes(SEPARATOR))) return 95
  return findBeside(tree, ['tern.conf']) !== null && tree.files.some(({ name }) => /^\d+_[^/]+\.sql$/.test(name))
    ? 70
    : 0
}

function parse(file: TreeFile, { placeholders }: LayoutOptions): ParsedFile {
  const found = replacePlaceholders(file.text, '{{', '}}', (name) =>
    name.startsWith('.') && Object.hasOwn(placeholders, name.slice(1)) ? placeholders[name.slice(1)] : undefined,
  )
  const problems = found.missing.map(
    ({ name, line }): LayoutProblem =>
      problem(
        'malformed',
        file.path,
        `The template "{{ ${name} }}" cannot be resolved: give its value under placeholders, or use command mode.`,
        line,
      ),
  )
  const lines = found.text.split('\n')
  const at = lines.findIndex((line) => stripReturn(line).includes(SEPARATOR))
  const transaction = lines.some((line) => stripReturn(line) === DISABLE) ? 'none' : 'tool'
  const half = (isKept: (index: number) => boolean): Script => ({
    path: file.path,
    ...sectionText(lines, isKept),
    transaction,
  })
  const end = at === -1 ? lines.length : at
  return {
    scripts: { up: half((index) => index < end), down: at === -1 ? null : half((index) => index > at) },
    problems,
  }
}
