import type { Layout } from '../layout.ts'
import { parsePairName } from './parse-pair-name.ts'
import { readPairs } from './read-pairs.ts'

/**
 * Pairs of pop and of Ory's popx, with the dialect in the name: a transaction around each file, but not for `.autocommit.`.
 *
 * Source: ory/x, popx/migration_box.go and popx/migrator.go.
 */
export const pop: Layout = {
  id: 'pop',
  name: 'pop (Ory popx)',
  detect: (tree) => {
    const hasTags = tree.files.some(({ name }) => {
      const pair = parsePairName(name)
      return pair !== null && (pair.dialect !== null || pair.isAutocommit)
    })
    return hasTags ? 80 : 0
  },
  read: (tree, options) =>
    readPairs(tree, options, {
      tool: 'pop',
      transactionOf: (_, { isAutocommit }) => (isAutocommit ? 'message' : 'tool'),
      isNumber: false,
    }),
  appliedTable: {
    relation: 'public.schema_migration',
    createSql:
      'CREATE TABLE public.schema_migration (version varchar(48) NOT NULL, version_self integer NOT NULL DEFAULT 0);\n' +
      'CREATE UNIQUE INDEX schema_migration_version_idx ON public.schema_migration (version);\n' +
      'CREATE INDEX schema_migration_version_self_idx ON public.schema_migration (version_self)',
    versionsQuery: 'SELECT version::text AS version FROM public.schema_migration ORDER BY schema_migration.version',
    records: 'each',
    checksum: null,
  },
  docs: 'A transaction around each file; a file named .autocommit. is one message without one (ory/x, popx). Templates in Go are not resolved.',
}
