import type { Migration, Script } from '../../model/migration.ts'
import type { Layout, LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { findBeside } from '../parts/find-beside.ts'
import { makeMigration, wholeScript } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { compareDigits, compareText } from '../text/compare-digits.ts'
import { sectionText } from '../text/section-text.ts'

const UP = /^\s*--[\s-]*up\s+migration/i
const DOWN = /^\s*--[\s-]*down\s+migration/i
const NAME = /^([^/]+?)(\.up|\.down)?\.sql$/

/**
 * SQL of node-pg-migrate, one file with `-- Up Migration` and `-- Down Migration` or a pair `.up.sql` and `.down.sql`; the version is
 * the name without its extension, and everything pending runs in a transaction.
 *
 * Source: node-pg-migrate, src/sqlMigration.ts, src/migrationLoader.ts and src/runner.ts; its documentation, "Migrations".
 */
export const nodePgMigrate: Layout = {
  id: 'node-pg-migrate',
  name: 'node-pg-migrate',
  detect: detectNodePgMigrate,
  read: readNodePgMigrate,
  appliedTable: {
    relation: 'public.pgmigrations',
    createSql:
      'CREATE TABLE public.pgmigrations (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL)',
    versionsQuery: 'SELECT name::text AS version FROM public.pgmigrations ORDER BY run_on, id',
    records: 'each',
    checksum: null,
  },
  docs: 'Everything pending runs in one transaction (node-pg-migrate, single-transaction is the default); migrations in JavaScript need command mode.',
}

function detectNodePgMigrate(tree: MigrationTree): number {
  const sql = tree.files.filter(({ name }) => NAME.test(name))
  if (sql.some(({ text }) => text.split('\n', 200).some((line) => UP.test(line)))) return 90
  const manifest = findBeside(tree, ['package.json'])
  return sql.length > 0 && manifest?.text.includes('"node-pg-migrate"') === true ? 75 : 0
}

function readNodePgMigrate(tree: MigrationTree): LayoutReading {
  const named = tree.files.flatMap((file) => {
    const match = NAME.exec(file.name)
    return match === null || file.name.startsWith('.') ? [] : [{ file, version: match[1] ?? '', half: match[2] }]
  })
  const downs = new Map(named.filter(({ half }) => half === '.down').map(({ file, version }) => [version, file]))
  const migrations = named
    .filter(({ half }) => half !== '.down')
    .map(({ file, version, half }): Migration => {
      const name = version.replace(/^\d+[_-]/, '')
      if (half === undefined) return makeMigration({ version, name, ...halves(file) })
      const down = downs.get(version)
      return makeMigration({
        version,
        name,
        up: wholeScript(file, 'tool'),
        down: down === undefined ? null : wholeScript(down, 'tool'),
      })
    })
  const withUp = new Set(named.filter(({ half }) => half === '.up').map(({ version }) => version))
  const alone = [...downs].filter(([version]) => !withUp.has(version))
  const problems = alone.map(([, file]) =>
    problem('malformed', file.path, `"${file.name}" has no up migration beside it.`),
  )
  const ordered = orderMigrations(migrations, (left, right) => compareNames(left.version, right.version))
  const strays = strayFiles(tree, {
    used: new Set(named.map(({ file }) => file.path)),
    tool: 'node-pg-migrate',
    pattern: '<timestamp>_<name>.sql',
  })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}

/** A marker of the other direction ends a section, whichever comes first; without a marker everything is up. */
function halves(file: TreeFile): { up: Script; down: Script | null } {
  const lines = file.text.split('\n')
  const up = lines.findIndex((line) => UP.test(line))
  const down = lines.findIndex((line) => DOWN.test(line))
  const part = (from: number, to: number): Script => ({
    path: file.path,
    ...sectionText(lines, (index) => index >= from && index < to),
    transaction: 'tool',
  })
  return {
    up: up === -1 ? wholeScript(file, 'tool') : part(up, down > up ? down : lines.length),
    down: down === -1 ? null : part(down, up > down ? up : lines.length),
  }
}

function compareNames(left: string, right: string): number {
  const byTime = compareDigits(timeOf(left), timeOf(right))
  return byTime === 0 ? compareText(left, right) : byTime
}

/** Milliseconds since 1970, which a name states in 13 digits or as a date of 17. */
function timeOf(name: string): string {
  const digits = /^\d+/.exec(name)?.[0] ?? '0'
  if (digits.length !== 17) return digits
  const parts = [0, 4, 6, 8, 10, 12, 14].map((from, index) =>
    Number(digits.slice(from, [4, 6, 8, 10, 12, 14, 17][index])),
  )
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts
  return String(Math.max(0, Date.UTC(year, month - 1, day, hour, minute, second, ms)))
}
