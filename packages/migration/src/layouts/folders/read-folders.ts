import type { LayoutProblem, Migration, TransactionMode } from '../../model/migration.ts'
import type { MigrationTree, TreeFile } from '../layout.ts'
import { makeMigration, wholeScript } from '../parts/make-migration.ts'
import { baseName, dirName } from '../parts/paths.ts'
import { problem } from '../parts/problem.ts'

/** How one tool keeps a migration in a directory of its own. */
export interface FolderRule {
  readonly up: string
  readonly down: string
  /** Other files that belong to the migration. */
  readonly also: readonly string[]
  /** null for a directory that is none of the tool's. */
  readonly parseFolder: (folder: string) => { readonly version: string; readonly name: string } | null
  readonly transactionOf: (folder: ReadonlyMap<string, TreeFile>) => TransactionMode
}

/** Migrations of folders, unsorted, and the files that they use. */
export interface FolderReading {
  readonly migrations: readonly Migration[]
  readonly problems: readonly LayoutProblem[]
  readonly used: ReadonlySet<string>
}

/** Reads `<folder>/<up>` and `<folder>/<down>` right below the directory; a folder that has no up is malformed. */
export function readFolders(tree: MigrationTree, rule: FolderRule): FolderReading {
  const inFolders = tree.files.filter(({ name }) => name.split('/').length === 2 && !name.startsWith('.'))
  const problems: LayoutProblem[] = []
  const migrations = [...Map.groupBy(inFolders, ({ name }) => dirName(name))].flatMap(([folder, files]) => {
    const parsed = rule.parseFolder(folder)
    const byName = new Map(files.map((file) => [baseName(file.name), file]))
    const up = byName.get(rule.up)
    const down = byName.get(rule.down)
    if (parsed === null && up === undefined) return []
    const path = files[0]?.path ?? tree.dir
    if (parsed === null) {
      problems.push(
        problem('malformed', path, `"${folder}" is no name of a migration: it does not begin with a version.`),
      )
      return []
    }
    if (up === undefined) {
      problems.push(problem('malformed', path, `The migration "${folder}" has no ${rule.up}.`))
      return []
    }
    const transaction = rule.transactionOf(byName)
    return [
      makeMigration({
        ...parsed,
        up: wholeScript(up, transaction),
        down: down === undefined ? null : wholeScript(down, transaction),
        alsoFiles: rule.also.flatMap((name) => byName.get(name)?.path ?? []),
      }),
    ]
  })
  const names = new Set([rule.up, rule.down, ...rule.also])
  const used = inFolders.filter(({ name }) => names.has(baseName(name))).map(({ path }) => path)
  return { migrations, problems, used: new Set(used) }
}
