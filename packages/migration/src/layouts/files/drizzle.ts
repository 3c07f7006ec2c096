import { readFolders } from '../folders/read-folders.ts'
import type { Layout, LayoutOptions, LayoutReading, MigrationTree } from '../layout.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { compareDigits } from '../text/compare-digits.ts'
import { readDrizzleJournal } from './read-drizzle-journal.ts'

const JOURNAL = 'meta/_journal.json'

/**
 * Files of drizzle-kit: in the order of `meta/_journal.json`, or of their folders since version 1. The version is what the migrator
 * notes, the time of the journal's entry in milliseconds. `<tag>.down.sql` or `down.sql` beside the up is ours to run.
 *
 * Source: drizzle-orm, src/migrator.ts and src/pg-core/dialect.ts (`migrate`: one transaction around everything pending).
 */
export const drizzle: Layout = {
  id: 'drizzle',
  name: 'Drizzle',
  detect: (tree) => {
    if (tree.files.some(({ name }) => name === JOURNAL)) return 98
    const hasFolder = tree.files.some(({ name }) => /^\d{14}_[^/]+\/migration\.sql$/.test(name))
    return hasFolder && tree.files.some(({ name }) => /^\d{14}_[^/]+\/snapshot\.json$/.test(name)) ? 96 : 0
  },
  read: readDrizzle,
  appliedTable: {
    relation: 'drizzle.__drizzle_migrations',
    createSql:
      'CREATE SCHEMA drizzle; CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)',
    versionsQuery: 'SELECT created_at::text AS version FROM drizzle.__drizzle_migrations ORDER BY created_at',
    records: 'each',
    checksum: 'SHA-256 of the file in hexadecimal, column hash',
  },
  docs: 'One transaction around everything that is pending; a breakpoint only parts the messages (drizzle-orm, src/pg-core/dialect.ts, migrate).',
}

function readDrizzle(tree: MigrationTree, options: LayoutOptions): LayoutReading {
  const journal = tree.files.find(({ name }) => name === JOURNAL)
  if (journal !== undefined) return readDrizzleJournal(tree, journal, options)
  const read = readFolders(tree, {
    up: 'migration.sql',
    down: 'down.sql',
    also: ['snapshot.json'],
    parseFolder: (folder) => {
      const match = /^(\d{14})_(.+)$/.exec(folder)
      return match === null ? null : { version: millisecondsOf(match[1] ?? ''), name: folder }
    },
    transactionOf: () => 'tool',
  })
  const ordered = orderMigrations(read.migrations, (left, right) => compareDigits(left.version, right.version))
  const strays = strayFiles(tree, { used: read.used, tool: 'Drizzle', pattern: '<timestamp>_<name>/migration.sql' })
  return { migrations: ordered.migrations, problems: [...read.problems, ...ordered.problems, ...strays] }
}

function millisecondsOf(digits: string): string {
  const part = (from: number, to: number): number => Number(digits.slice(from, to))
  return String(Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(8, 10), part(10, 12), part(12, 14)))
}
