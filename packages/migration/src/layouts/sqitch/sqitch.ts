import type { LayoutProblem, Migration, Script } from '../../model/migration.ts'
import type { Layout, LayoutOptions, LayoutReading, MigrationTree } from '../layout.ts'
import { findBeside } from '../parts/find-beside.ts'
import { makeMigration } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'
import { readSettings } from '../text/read-settings.ts'
import { checkDependencies } from './check-dependencies.ts'
import { parsePlan } from './parse-plan.ts'
import { psqlText } from './psql-text.ts'

const PLAN = 'sqitch.plan'

/**
 * A sqitch project: the directory holds `sqitch.plan` with `deploy/`, `revert/` and `verify/` below it. Scripts go through psql and
 * hold their own BEGIN and COMMIT.
 *
 * Source: sqitch documentation, sqitch-deploy, sqitch-revert, sqitch-verify and App::Sqitch::Plan; lib/App/Sqitch/Engine/pg.sql.
 */
export const sqitch: Layout = {
  id: 'sqitch',
  name: 'Sqitch',
  detect: (tree) => (tree.files.some(({ name }) => name === PLAN) ? 98 : 0),
  read: readSqitch,
  appliedTable: {
    relation: 'sqitch.changes',
    createSql:
      'CREATE SCHEMA sqitch; CREATE TABLE sqitch.changes (change_id text PRIMARY KEY, script_hash text UNIQUE, change text NOT NULL, ' +
      "project text NOT NULL, note text NOT NULL DEFAULT '', committed_at timestamptz NOT NULL DEFAULT clock_timestamp(), " +
      'committer_name text NOT NULL, committer_email text NOT NULL, planned_at timestamptz NOT NULL, planner_name text NOT NULL, planner_email text NOT NULL)',
    versionsQuery: 'SELECT change AS version FROM sqitch.changes ORDER BY committed_at',
    records: 'each',
    checksum: 'SHA-1 of the deploy script, column script_hash',
  },
  docs: 'psql sends every statement by itself; the scripts open their own transactions (sqitch documentation, sqitchtutorial). Of the tables of sqitch only changes is known here.',
}

function readSqitch(tree: MigrationTree, { placeholders }: LayoutOptions): LayoutReading {
  const file = tree.files.find(({ name }) => name === PLAN)
  if (file === undefined)
    return { migrations: [], problems: [problem('malformed', tree.dir, 'There is no sqitch.plan.')] }
  const settings = readSettings(findBeside(tree, ['sqitch.conf'])?.text ?? '')
  const extension = settings.get('core.extension') ?? 'sql'
  const dirOf = (kind: string): string => settings.get(`core.${kind}_dir`) ?? kind
  const byName = new Map(tree.files.map((entry) => [entry.name, entry]))
  const plan = parsePlan(file.text)
  const problems: LayoutProblem[] = plan.failures.map(({ line, message }) =>
    problem('malformed', file.path, message, line),
  )
  problems.push(...checkDependencies(plan, file.path))
  const script = (kind: string, name: string): Script | null => {
    const found = byName.get(`${dirOf(kind)}/${name}.${extension}`)
    if (found === undefined) return null
    const text = psqlText(found.text, found.path, placeholders)
    problems.push(...text.problems)
    return { path: found.path, startLine: 1, sql: text.sql, transaction: 'none' }
  }
  const migrations = plan.changes.flatMap(({ name, reworkedAt, line }): readonly Migration[] => {
    const version = reworkedAt === null ? name : `${name}@${reworkedAt}`
    const up = script('deploy', version)
    if (up !== null)
      return [makeMigration({ version, name, up, down: script('revert', version), verify: script('verify', version) })]
    problems.push(
      problem(
        'journal',
        file.path,
        `The plan lists "${version}", and there is no ${dirOf('deploy')}/${version}.${extension}.`,
        line,
      ),
    )
    return []
  })
  const ordered = orderMigrations(migrations, () => 0)
  const used = new Set(ordered.migrations.flatMap(({ files }) => files))
  const unplanned = tree.files.filter(({ name, path }) => name.startsWith(`${dirOf('deploy')}/`) && !used.has(path))
  for (const { name, path } of unplanned)
    problems.push(problem('journal', path, `"${name}" does not stand in sqitch.plan: it never runs.`))
  const known = new Set([...used, ...unplanned.map(({ path }) => path)])
  const strays = strayFiles(tree, { used: known, tool: 'Sqitch', pattern: 'the changes of its plan' })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}
