import type { Layout } from '../layout.ts'
import { parsePairName } from './parse-pair-name.ts'
import { readPairs } from './read-pairs.ts'

/**
 * Pairs of golang-migrate: the whole file goes to the server as one message, without a transaction of the tool but on SQLite.
 *
 * Source: golang-migrate, database/postgres/postgres.go (`Run`, `ensureVersionTable`), database/sqlite/sqlite.go (`Run`) and MIGRATIONS.md.
 */
export const golangMigrate: Layout = {
  id: 'golang-migrate',
  name: 'golang-migrate',
  detect: (tree) => (tree.files.some(({ name }) => parsePairName(name) !== null) ? 60 : 0),
  read: (tree, options) => {
    const transaction = options.dialect === 'sqlite' ? 'tool' : 'message'
    return readPairs(tree, options, { tool: 'golang-migrate', transactionOf: () => transaction, isNumber: true })
  },
  appliedTable: {
    relation: 'public.schema_migrations',
    createSql: 'CREATE TABLE public.schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)',
    versionsQuery: 'SELECT version::text AS version FROM public.schema_migrations WHERE NOT dirty',
    records: 'newest',
    checksum: null,
  },
  docs: 'Each file is one message, whose statements share an implicit transaction (golang-migrate, database/postgres/postgres.go, Run; x-multi-statement is not known here).',
}
