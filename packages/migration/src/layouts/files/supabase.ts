import type { Layout } from '../layout.ts'
import { findBeside } from '../parts/find-beside.ts'
import { wholeScript } from '../parts/make-migration.ts'
import { parseDigitsName, readFiles } from '../parts/read-files.ts'
import { compareText } from '../text/compare-digits.ts'

/**
 * Files of the Supabase CLI, `supabase/migrations/<timestamp>_<name>.sql`: no down, and all statements of a file in one pipeline.
 *
 * Source: supabase/cli, pkg/migration/file.go (`ExecBatch`: "implicitly transactional"), list.go and history.go.
 */
export const supabase: Layout = {
  id: 'supabase',
  name: 'Supabase',
  detect: (tree) => {
    if (!tree.files.some(({ name }) => /^\d+_[^/]*\.sql$/.test(name))) return 0
    return /(?:^|\/)supabase\/migrations$/.test(tree.dir) || findBeside(tree, ['supabase/config.toml']) !== null
      ? 85
      : 0
  },
  read: (tree) =>
    readFiles(tree, {
      tool: 'Supabase',
      pattern: '<timestamp>_<name>.sql',
      parseName: parseDigitsName(/^(\d+)_([^/]*)\.sql$/),
      parse: (file) => ({ scripts: { up: wholeScript(file, 'message'), down: null }, problems: [] }),
      compare: (left, right) => compareText(left.up.path, right.up.path),
    }),
  appliedTable: {
    relation: 'supabase_migrations.schema_migrations',
    createSql:
      'CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text NOT NULL PRIMARY KEY, statements text[], name text)',
    versionsQuery:
      'SELECT version::text AS version FROM supabase_migrations.schema_migrations ORDER BY schema_migrations.version',
    records: 'each',
    checksum: 'the statements themselves, column statements',
  },
  docs: 'Every statement of a file goes through one pipeline, which is one implicit transaction (supabase/cli, pkg/migration/file.go, ExecBatch).',
}
