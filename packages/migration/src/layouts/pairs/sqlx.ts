import type { LayoutProblem, Migration } from '../../model/migration.ts'
import type { Layout, LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { findBeside } from '../parts/find-beside.ts'
import { makeMigration, wholeScript } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { canonicalDigits, compareDigits } from '../text/compare-digits.ts'

const NAME = /^(\d+)_(.*?)(\.up|\.down)?\.sql$/
const NO_TRANSACTION = '-- no-transaction'

/**
 * Migrations of sqlx, reversible pairs or single files: a transaction around each, unless it begins with `-- no-transaction`.
 *
 * Source: sqlx, sqlx-core/src/migrate/source.rs, migration.rs (`no_tx`) and sqlx-postgres/src/migrate.rs.
 */
export const sqlx: Layout = {
  id: 'sqlx',
  name: 'sqlx',
  detect: detectSqlx,
  read: readSqlx,
  appliedTable: {
    relation: 'public._sqlx_migrations',
    createSql:
      'CREATE TABLE public._sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, ' +
      'installed_on timestamptz NOT NULL DEFAULT now(), success boolean NOT NULL, checksum bytea NOT NULL, execution_time bigint NOT NULL)',
    versionsQuery:
      'SELECT version::text AS version FROM public._sqlx_migrations WHERE success ORDER BY _sqlx_migrations.version',
    records: 'each',
    checksum: 'SHA-384 of the file, column checksum',
  },
  docs: 'A transaction around each file; one that begins with -- no-transaction is one message without it (sqlx, sqlx-postgres/src/migrate.rs, apply).',
}

function detectSqlx(tree: MigrationTree): number {
  const named = tree.files.filter(({ name }) => NAME.test(name))
  if (named.length === 0) return 0
  if (named.some(({ text }) => text.startsWith(NO_TRANSACTION))) return 75
  const cargo = findBeside(tree, ['Cargo.toml'])
  return cargo !== null && /^\s*sqlx\b/m.test(cargo.text) ? 75 : 0
}

function readSqlx(tree: MigrationTree): LayoutReading {
  const named = tree.files.flatMap((file) => {
    const match = NAME.exec(file.name)
    return match === null
      ? []
      : [{ file, version: canonicalDigits(match[1] ?? ''), name: match[2] ?? '', half: match[3] }]
  })
  const problems: LayoutProblem[] = []
  const downs = named.filter(({ half }) => half === '.down')
  const downOf = new Map(downs.map((down) => [`${down.version}_${down.name}`, down]))
  const migrations = named
    .filter(({ half }) => half !== '.down')
    .map(({ file, version, name, half }): Migration => {
      const down = half === '.up' ? downOf.get(`${version}_${name}`) : undefined
      return makeMigration({ version, name, up: script(file), down: down === undefined ? null : script(down.file) })
    })
  const withUp = new Set(migrations.map(({ down }) => down?.path))
  for (const { file } of downs) {
    if (!withUp.has(file.path))
      problems.push(problem('malformed', file.path, `"${file.name}" has no up migration beside it.`))
  }
  const ordered = orderMigrations(migrations, (left, right) => compareDigits(left.version, right.version))
  const strays = strayFiles(tree, {
    used: new Set(named.map(({ file }) => file.path)),
    tool: 'sqlx',
    pattern: '<version>_<name>.sql, .up.sql and .down.sql',
  })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}

function script(file: TreeFile) {
  return wholeScript(file, file.text.startsWith(NO_TRANSACTION) ? 'message' : 'tool')
}
