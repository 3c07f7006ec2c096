import type { LayoutProblem, Migration } from '../../model/migration.ts'
import type { Layout, LayoutReading, MigrationTree } from '../layout.ts'
import { makeMigration, wholeScript } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { compareNames } from '../text/compare-names.ts'

const PAIR = /^([^/]+?)[._](up|down)\.sql$/i
const PLAIN = /^(\d[^/]*)\.sql$/i

/**
 * SQL of no tool that is known: pairs `<name>.up.sql` and `<name>.down.sql`, or files that begin with a number.
 *
 * Source: none; one message for each file is what most programs send.
 */
export const plainSql: Layout = {
  id: 'sql',
  name: 'SQL files',
  detect: (tree) => (tree.files.some(({ name }) => PAIR.test(name) || PLAIN.test(name)) ? 10 : 0),
  read: readPlainSql,
  appliedTable: null,
  docs: 'Nothing is known of the program that runs them: each file is taken as one message, whose statements share an implicit transaction.',
}

function readPlainSql(tree: MigrationTree): LayoutReading {
  const named = tree.files.flatMap((file) => {
    const pair = PAIR.exec(file.name)
    if (pair !== null) return [{ file, version: pair[1] ?? '', half: pair[2]?.toLowerCase() ?? '' }]
    const plain = PLAIN.exec(file.name)
    return plain === null ? [] : [{ file, version: plain[1] ?? '', half: 'only' }]
  })
  const downs = new Map(named.filter(({ half }) => half === 'down').map((item) => [item.version, item.file]))
  const migrations = named
    .filter(({ half }) => half !== 'down')
    .map(({ file, version }): Migration => {
      const down = downs.get(version)
      return makeMigration({
        version,
        name: version.replace(/^\d+[_.-]?/, ''),
        up: wholeScript(file, 'message'),
        down: down === undefined ? null : wholeScript(down, 'message'),
      })
    })
  const done = new Set(migrations.map(({ version }) => version))
  const alone = [...downs].filter(([version]) => !done.has(version))
  const problems = alone.map(
    ([, file]): LayoutProblem => problem('malformed', file.path, `"${file.name}" has no up migration beside it.`),
  )
  const ordered = orderMigrations(migrations, (left, right) => compareNames(left.version, right.version))
  const used = new Set(named.map(({ file }) => file.path))
  const strays = strayFiles(tree, {
    used,
    tool: 'the layout "sql"',
    pattern: '<name>.up.sql and .down.sql, or <number>_<name>.sql',
  })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}
