import * as v from 'valibot'
import type { LayoutProblem, Migration } from '../../model/migration.ts'
import type { LayoutOptions, LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { makeMigration, wholeScript } from '../parts/make-migration.ts'
import { orderMigrations } from '../parts/order-migrations.ts'
import { problem } from '../parts/problem.ts'
import { strayFiles } from '../parts/stray-files.ts'

const Journal = v.object({
  dialect: v.optional(v.string()),
  entries: v.array(v.object({ tag: v.string(), when: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) })),
})
const DIALECTS: Readonly<Record<string, string>> = {
  postgresql: 'postgres',
  pg: 'postgres',
  mysql: 'mysql',
  sqlite: 'sqlite',
  turso: 'sqlite',
}

/**
 * Reads the migrations that a drizzle journal lists.
 *
 * Shape: in the journal's order. `journal` problems: an entry without a file, a file without an entry, an entry that is older than the
 *        one before it (the migrator passes it over for ever), a tag or a time twice.
 */
export function readDrizzleJournal(tree: MigrationTree, journal: TreeFile, { dialect }: LayoutOptions): LayoutReading {
  const parsed = parseJournal(journal.text)
  if (parsed === null)
    return {
      migrations: [],
      problems: [problem('malformed', journal.path, 'The journal is no JSON with entries that have a tag and a time.')],
    }
  const byName = new Map(tree.files.map((file) => [file.name, file]))
  const problems: LayoutProblem[] = []
  const other = DIALECTS[parsed.dialect ?? '']
  if (other !== undefined && other !== dialect)
    problems.push(
      problem(
        'malformed',
        journal.path,
        `The journal names the dialect "${parsed.dialect}", and the database is ${dialect}.`,
      ),
    )
  let newest = -1
  const migrations = parsed.entries.flatMap(({ tag, when }): readonly Migration[] => {
    const file = byName.get(`${tag}.sql`)
    if (file === undefined) {
      problems.push(problem('journal', journal.path, `The journal lists "${tag}", and there is no ${tag}.sql.`))
      return []
    }
    if (when < newest)
      problems.push(
        problem(
          'journal',
          file.path,
          `"${tag}" is older in the journal (${when}) than an entry before it (${newest}): the migrator passes it over.`,
        ),
      )
    newest = Math.max(newest, when)
    const down = byName.get(`${tag}.down.sql`)
    return [
      makeMigration({
        version: String(when),
        name: tag,
        up: wholeScript(file, 'tool'),
        down: down === undefined ? null : wholeScript(down, 'tool'),
      }),
    ]
  })
  const used = new Set(migrations.flatMap(({ files }) => files))
  const unlisted = tree.files.filter(({ name, path }) => /^[^/]+\.sql$/.test(name) && !used.has(path))
  for (const file of unlisted)
    problems.push(problem('journal', file.path, `"${file.name}" does not stand in the journal: it never runs.`))
  const ordered = orderMigrations(migrations, () => 0)
  const strays = strayFiles(tree, {
    used: new Set([...used, ...unlisted.map(({ path }) => path)]),
    tool: 'Drizzle',
    pattern: 'the files of its journal',
  })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}

function parseJournal(text: string): v.InferOutput<typeof Journal> | null {
  try {
    const result = v.safeParse(Journal, JSON.parse(text))
    return result.success ? result.output : null
  } catch {
    return null
  }
}
