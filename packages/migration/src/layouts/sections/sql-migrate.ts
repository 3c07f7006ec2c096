import type { Script } from '../../model/migration.ts'
import type { Layout, TreeFile } from '../layout.ts'
import { problem } from '../parts/problem.ts'
import { type ParsedFile, readFiles } from '../parts/read-files.ts'
import { compareNames } from '../text/compare-names.ts'
import { hasOpenEnd } from './has-open-end.ts'
import { type Annotation, parseAnnotated } from './parse-annotated.ts'

const COMMANDS: Readonly<Record<string, Annotation>> = {
  Up: 'up',
  Down: 'down',
  StatementBegin: 'begin',
  StatementEnd: 'end',
}

/**
 * Files of sql-migrate with `-- +migrate Up` and `-- +migrate Down`: a transaction around each section, unless its annotation says
 * `notransaction`. The version is the name of the file.
 *
 * Source: sql-migrate, README ("Writing migrations"), sqlparse/sqlparse.go and migrate.go.
 */
export const sqlMigrate: Layout = {
  id: 'sql-migrate',
  name: 'sql-migrate',
  detect: (tree) => (tree.files.some(({ text }) => /^-- \+migrate Up\b/m.test(text)) ? 95 : 0),
  read: (tree) =>
    readFiles(tree, {
      tool: 'sql-migrate',
      pattern: '<name>.sql',
      parseName: (name) =>
        /^[^/]+\.sql$/.test(name) ? { version: name, name: name.replace(/^\d+[_-]?/, '').slice(0, -4) } : null,
      parse,
      compare: (left, right) => compareNames(left.version, right.version),
    }),
  appliedTable: {
    relation: 'public.gorp_migrations',
    createSql:
      'CREATE TABLE public.gorp_migrations (id text NOT NULL PRIMARY KEY, applied_at timestamp with time zone)',
    versionsQuery: 'SELECT id::text AS version FROM public.gorp_migrations ORDER BY applied_at, id',
    records: 'each',
    checksum: null,
  },
  docs: 'A transaction around each section; with notransaction every statement by itself (sql-migrate, README and migrate.go).',
}

function annotationOf(line: string): Annotation | null {
  if (!line.startsWith('-- +migrate ')) return null
  return COMMANDS[line.slice('-- +migrate '.length).trim().split(/\s+/)[0] ?? ''] ?? 'unknown'
}

function parse(file: TreeFile): ParsedFile {
  const { up, down, failure } = parseAnnotated(file.text, annotationOf, false)
  if (failure !== null || up === null) {
    const message = `sql-migrate cannot read it: ${failure?.message ?? 'there is no up section.'}`
    return { scripts: null, problems: [problem('malformed', file.path, message, failure?.line ?? null)] }
  }
  const open = [up, ...(down === null ? [] : [down])].find(({ sql }) => hasOpenEnd(sql))
  const isOpen = open !== undefined && !file.text.includes('-- +migrate StatementEnd')
  const transaction = (command: string): Script['transaction'] =>
    new RegExp(`^-- \\+migrate ${command}[ \\t](?:.*[ \\t])?notransaction\\b`, 'm').test(file.text) ? 'none' : 'tool'
  return {
    scripts: {
      up: { path: file.path, ...up, transaction: transaction('Up') },
      down: down === null ? null : { path: file.path, ...down, transaction: transaction('Down') },
    },
    problems: isOpen
      ? [
          problem(
            'malformed',
            file.path,
            'sql-migrate cannot read it: the last statement has no semicolon.',
            open.startLine,
          ),
        ]
      : [],
  }
}
