import type { TransactionMode } from '../../model/migration.ts'
import type { Layout, LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { findBeside } from '../parts/find-beside.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { compareText } from '../text/compare-digits.ts'
import { readSettings } from '../text/read-settings.ts'
import { readFolders } from './read-folders.ts'

/**
 * Folders of diesel, in the order of their versions: the name up to the first `_`, without `-`.
 *
 * Source: diesel, migrations_internals/src/lib.rs (`version_from_string`), diesel_migrations/src/file_based_migrations.rs,
 *         and diesel_migrations/src/migration_harness.rs (`run_in_transaction`).
 */
export const diesel: Layout = {
  id: 'diesel',
  name: 'Diesel',
  detect: detectDiesel,
  read: readDiesel,
  appliedTable: {
    relation: 'public.__diesel_schema_migrations',
    createSql:
      'CREATE TABLE public.__diesel_schema_migrations (version varchar(50) PRIMARY KEY NOT NULL, run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP)',
    versionsQuery:
      'SELECT version::text AS version FROM public.__diesel_schema_migrations ORDER BY __diesel_schema_migrations.version',
    records: 'each',
    checksum: null,
  },
  docs: 'A transaction around each migration; run_in_transaction = false in its metadata.toml makes of it one message without one (diesel_migrations, file_based_migrations.rs).',
}

function detectDiesel(tree: MigrationTree): number {
  const ups = tree.files.filter(({ name }) => /^[^/]+\/up\.sql$/.test(name))
  if (ups.length === 0) return 0
  if (findBeside(tree, ['diesel.toml']) !== null) return 95
  return ups.some(({ name }) => /^\d{4}-\d{2}-\d{2}-\d+_|^0+_diesel_initial_setup\//.test(name)) ? 90 : 60
}

function readDiesel(tree: MigrationTree): LayoutReading {
  const read = readFolders(tree, {
    up: 'up.sql',
    down: 'down.sql',
    also: ['metadata.toml'],
    parseFolder,
    transactionOf: (files) => transactionOf(files.get('metadata.toml')),
  })
  const ordered = orderMigrations(read.migrations, (left, right) => compareText(left.version, right.version))
  const strays = strayFiles(tree, { used: read.used, tool: 'Diesel', pattern: '<version>_<name>/up.sql and down.sql' })
  return { migrations: ordered.migrations, problems: [...read.problems, ...ordered.problems, ...strays] }
}

function parseFolder(folder: string): { version: string; name: string } | null {
  const underscore = folder.indexOf('_')
  const version = (underscore === -1 ? folder : folder.slice(0, underscore)).replaceAll('-', '')
  return /^\d+$/.test(version) ? { version, name: underscore === -1 ? '' : folder.slice(underscore + 1) } : null
}

function transactionOf(metadata: TreeFile | undefined): TransactionMode {
  return readSettings(metadata?.text ?? '').get('run_in_transaction') === 'false' ? 'message' : 'tool'
}
