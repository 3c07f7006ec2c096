import type { LayoutProblem, Migration } from '../../model/migration.ts'
import type { Layout, LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { makeMigration, wholeScript } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { compareText } from '../text/compare-digits.ts'

const SQL = /^sqls\/(.+)-(up|down)\.sql$/

/**
 * SQL of db-migrate, `sqls/<timestamp>-<name>-up.sql` and `-down.sql` with the loader `<timestamp>-<name>.js` above it: a transaction
 * around each migration.
 *
 * Source: db-migrate, lib/migration.js (`sqlFileLoaderTemplate`), lib/migrator.js and db-migrate-pg, index.js (`startMigration`).
 */
export const dbMigrate: Layout = {
  id: 'db-migrate',
  name: 'db-migrate',
  detect: (tree) => (tree.files.some(({ name }) => SQL.test(name)) ? 95 : 0),
  read: readDbMigrate,
  appliedTable: {
    relation: 'public.migrations',
    createSql:
      'CREATE TABLE public.migrations (id serial PRIMARY KEY NOT NULL, name varchar(255) NOT NULL, run_on timestamp NOT NULL)',
    versionsQuery: "SELECT ltrim(name, '/') AS version FROM public.migrations ORDER BY run_on, name",
    records: 'each',
    checksum: null,
  },
  docs: 'A transaction around each migration (db-migrate-pg, startMigration and endMigration). Loaders must be the ones that db-migrate creates; other JavaScript needs command mode.',
}

function readDbMigrate(tree: MigrationTree): LayoutReading {
  const halves = new Map<string, { up?: TreeFile; down?: TreeFile }>()
  for (const file of tree.files) {
    const match = SQL.exec(file.name)
    if (match === null) continue
    const half = halves.get(match[1] ?? '') ?? {}
    halves.set(match[1] ?? '', { ...half, [match[2] ?? '']: file })
  }
  const problems: LayoutProblem[] = []
  const loaders = new Map(
    tree.files.filter(({ name }) => /^[^/]+\.js$/.test(name)).map((file) => [file.name.slice(0, -3), file]),
  )
  const migrations = [...halves].flatMap(([version, { up, down }]): readonly Migration[] => {
    const loader = loaders.get(version)
    const path = (up ?? down)?.path ?? tree.dir
    if (loader === undefined)
      problems.push(
        problem('malformed', path, `"${version}.js", which would run these files, does not exist: they never run.`),
      )
    if (up === undefined) problems.push(problem('malformed', path, `"${version}" has no -up.sql.`))
    if (loader === undefined || up === undefined) return []
    return [
      makeMigration({
        version,
        name: version.replace(/^\d+-/, ''),
        up: wholeScript(up, 'tool'),
        down: down === undefined ? null : wholeScript(down, 'tool'),
        alsoFiles: [loader.path],
      }),
    ]
  })
  const ordered = orderMigrations(migrations, (left, right) => compareText(left.version, right.version))
  const used = new Set([...ordered.migrations.flatMap(({ files }) => files), ...problems.map(({ path }) => path)])
  const strays = strayFiles(tree, { used, tool: 'db-migrate', pattern: 'sqls/<timestamp>-<name>-up.sql and -down.sql' })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}
