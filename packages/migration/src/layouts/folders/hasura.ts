import type { Layout, LayoutReading, MigrationTree } from '../layout.ts'
import { findBeside } from '../parts/find-beside.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { compareDigits } from '../text/compare-digits.ts'
import { readFolders } from './read-folders.ts'

const FOLDER = /^(\d{9,})_(.+)$/

/**
 * Folders of the Hasura CLI for one database, `migrations/<database>/<timestamp>_<name>/{up,down}.sql`.
 *
 * Source: Hasura documentation, Migration File Format Reference; hasura/graphql-engine#2939 (every run_sql is in a transaction).
 */
export const hasura: Layout = {
  id: 'hasura',
  name: 'Hasura',
  detect: (tree) => {
    const ups = tree.files.filter(({ name }) => /(?:^|\/)\d{9,}_[^/]+\/up\.sql$/.test(name))
    if (ups.length === 0) return 0
    const config = findBeside(tree, ['config.yaml'])
    if (config !== null && /^metadata_directory:|^endpoint:/m.test(config.text)) return 96
    return ups.some(({ name }) => /(?:^|\/)\d{13}_[^/]+\/up\.sql$/.test(name)) ? 85 : 0
  },
  read: readHasura,
  appliedTable: null,
  docs: 'Each file is one run_sql request, which the server runs in a transaction (hasura/graphql-engine#2939); what is applied stands as JSON in hdb_catalog.hdb_version, which belongs to the server.',
}

function readHasura(tree: MigrationTree): LayoutReading {
  const read = readFolders(tree, {
    up: 'up.sql',
    down: 'down.sql',
    also: ['up.yaml', 'down.yaml'],
    parseFolder: (folder) => {
      const match = FOLDER.exec(folder)
      return match === null ? null : { version: match[1] ?? '', name: match[2] ?? '' }
    },
    transactionOf: () => 'tool',
  })
  const deeper = tree.files.filter(({ name }) => /^[^/]+\/\d{9,}_[^/]+\/up\.sql$/.test(name))
  const databases = [...new Set(deeper.map(({ name }) => name.slice(0, name.indexOf('/'))))]
  const nested = databases.map((database) =>
    problem(
      'malformed',
      `${tree.dir}/${database}`,
      `"${database}" holds the migrations of one database: set dir to "${tree.dir}/${database}".`,
    ),
  )
  const ordered = orderMigrations(read.migrations, (left, right) => compareDigits(left.version, right.version))
  const used = new Set([...read.used, ...deeper.map(({ path }) => path)])
  const strays = strayFiles(tree, { used, tool: 'Hasura', pattern: '<timestamp>_<name>/up.sql and down.sql' })
  return { migrations: ordered.migrations, problems: [...nested, ...read.problems, ...ordered.problems, ...strays] }
}
