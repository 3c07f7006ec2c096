import type { LayoutProblem, Migration } from '../../model/migration.ts'
import type { Layout, LayoutReading, MigrationTree } from '../layout.ts'
import { makeMigration, wholeScript } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { baseName } from '../parts/paths.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { canonicalDigits, compareDigits } from '../text/compare-digits.ts'

const NAME = /^(\d+)\.(do|undo)(?:\.(.*))?\.sql$/i

/**
 * Files of postgrator, `<version>.do.<name>.sql` and `<version>.undo.<name>.sql`: each one message, without a transaction.
 *
 * Source: postgrator, README and postgrator.js (`runMigrations`), lib/Client.js (`ensureTable`).
 */
export const postgrator: Layout = {
  id: 'postgrator',
  name: 'Postgrator',
  detect: (tree) => (tree.files.some(({ name }) => NAME.test(name)) ? 95 : 0),
  read: readPostgrator,
  appliedTable: {
    relation: 'public.schemaversion',
    createSql:
      'CREATE TABLE public.schemaversion (version bigint PRIMARY KEY, name text, md5 text, run_at timestamp with time zone); ' +
      'INSERT INTO public.schemaversion (version) VALUES (0)',
    versionsQuery:
      'SELECT version::text AS version FROM public.schemaversion WHERE schemaversion.version > 0 ORDER BY schemaversion.version',
    records: 'each',
    checksum: 'MD5 of the file in hexadecimal, column md5',
  },
  docs: 'Each file is one message, whose statements share an implicit transaction (postgrator, postgrator.js, runMigrations).',
}

function readPostgrator(tree: MigrationTree): LayoutReading {
  const named = tree.files.flatMap((file) => {
    const match = NAME.exec(baseName(file.name))
    if (match === null) return []
    return [{ file, version: canonicalDigits(match[1] ?? ''), action: match[2]?.toLowerCase(), name: match[3] ?? '' }]
  })
  const problems: LayoutProblem[] = []
  const downs = new Map<string, (typeof named)[number]>()
  for (const down of named.filter(({ action }) => action === 'undo')) {
    if (downs.has(down.version))
      problems.push(problem('duplicate-version', down.file.path, `Version ${down.version} has two undo files.`))
    else downs.set(down.version, down)
  }
  const migrations = named
    .filter(({ action }) => action === 'do')
    .map(({ file, version, name }): Migration => {
      const down = downs.get(version)
      return makeMigration({
        version,
        name,
        up: wholeScript(file, 'message'),
        down: down === undefined ? null : wholeScript(down.file, 'message'),
      })
    })
  const done = new Set(migrations.map(({ version }) => version))
  for (const [version, { file }] of downs)
    if (!done.has(version))
      problems.push(problem('malformed', file.path, `"${file.name}" undoes version ${version}, which has no do file.`))
  const ordered = orderMigrations(migrations, (left, right) => compareDigits(left.version, right.version))
  const used = new Set(named.map(({ file }) => file.path))
  const strays = strayFiles(tree, {
    used,
    tool: 'Postgrator',
    pattern: '<version>.do.<name>.sql and <version>.undo.<name>.sql',
  })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}
