import type { Layout, TreeFile } from '../layout.ts'
import { parsePairName } from './parse-pair-name.ts'
import { readPairs } from './read-pairs.ts'

const MARKER = '-- morph:nontransactional'

/**
 * Pairs of morph: a transaction around each file, unless its first line is `-- morph:nontransactional`.
 *
 * Source: morph, drivers/postgres/postgres.go (`Apply`, `CreateSchemaTableIfNotExists`); Mattermost's schema migration guide.
 */
export const morph: Layout = {
  id: 'morph',
  name: 'morph',
  detect: (tree) => (tree.files.some((file) => parsePairName(file.name) !== null && isLoose(file)) ? 80 : 0),
  read: (tree, options) =>
    readPairs(tree, options, {
      tool: 'morph',
      transactionOf: (file, { isAutocommit }) => (isAutocommit || isLoose(file) ? 'message' : 'tool'),
      isNumber: true,
    }),
  appliedTable: {
    relation: 'public.db_migrations',
    createSql: 'CREATE TABLE public.db_migrations (version bigint NOT NULL PRIMARY KEY, name varchar NOT NULL)',
    versionsQuery: 'SELECT version::text AS version FROM public.db_migrations ORDER BY db_migrations.version',
    records: 'each',
    checksum: null,
  },
  docs: 'A transaction around each file; a file that begins with -- morph:nontransactional is one message (morph, drivers/postgres/postgres.go, Apply).',
}

function isLoose(file: TreeFile): boolean {
  return file.text.startsWith(MARKER)
}
