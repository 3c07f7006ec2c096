import type { Dialect } from '@velocity/ports'
import type { Layout, LayoutOptions, LayoutReading, MigrationTree } from '../layout.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { compareText } from '../text/compare-digits.ts'
import { readSettings } from '../text/read-settings.ts'
import { readFolders } from './read-folders.ts'

const PROVIDERS: Readonly<Record<string, Dialect>> = {
  postgresql: 'postgres',
  postgres: 'postgres',
  mysql: 'mysql',
  sqlite: 'sqlite',
}
const LOCK = 'migration_lock.toml'

/**
 * Folders of Prisma Migrate, in the order of their names; a `down.sql` beside `migration.sql` is ours to run, Prisma has none.
 *
 * Source: Prisma documentation, "Prisma Migrate" and "Generating down migrations"; prisma-engines, schema-engine
 *         (`apply_script` sends the file as one message on PostgreSQL, `_prisma_migrations`).
 */
export const prisma: Layout = {
  id: 'prisma',
  name: 'Prisma Migrate',
  detect: (tree) => {
    const hasFolders = tree.files.some(({ name }) => /^[^/]+\/migration\.sql$/.test(name))
    if (tree.files.some(({ name }) => name === LOCK)) return 98
    return hasFolders && /(?:^|\/)prisma(?:\/|$)/.test(tree.dir) ? 85 : 0
  },
  read: readPrisma,
  appliedTable: {
    relation: 'public._prisma_migrations',
    createSql:
      'CREATE TABLE public._prisma_migrations (id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, ' +
      'migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), ' +
      'applied_steps_count integer NOT NULL DEFAULT 0)',
    versionsQuery:
      'SELECT migration_name::text AS version FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name',
    records: 'each',
    checksum: 'SHA-256 of the file in hexadecimal, column checksum',
  },
  docs: 'Each migration.sql is one message without a transaction of the tool (prisma-engines, schema-engine, apply_script); down.sql is never run by Prisma, it is for `prisma db execute`.',
}

function readPrisma(tree: MigrationTree, options: LayoutOptions): LayoutReading {
  const read = readFolders(tree, {
    up: 'migration.sql',
    down: 'down.sql',
    also: [],
    parseFolder: (folder) => ({ version: folder, name: folder.replace(/^\d+_/, '') }),
    transactionOf: () => 'message',
  })
  const lock = tree.files.find(({ name }) => name === LOCK)
  const provider = readSettings(lock?.text ?? '').get('provider')
  const isOther = lock !== undefined && PROVIDERS[provider ?? ''] !== options.dialect
  const mismatch = isOther
    ? [
        problem(
          'malformed',
          lock.path,
          `${LOCK} names the provider "${provider ?? ''}", and the database is ${options.dialect}.`,
        ),
      ]
    : []
  const ordered = orderMigrations(read.migrations, (left, right) => compareText(left.version, right.version))
  const strays = strayFiles(tree, {
    used: read.used,
    tool: 'Prisma Migrate',
    pattern: '<timestamp>_<name>/migration.sql',
  })
  return { migrations: ordered.migrations, problems: [...mismatch, ...read.problems, ...ordered.problems, ...strays] }
}
