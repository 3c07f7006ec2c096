import type { LayoutProblem, Migration, Script } from '../../model/migration.ts'
import type { LayoutReading, MigrationTree, TreeFile } from '../layout.ts'
import { makeMigration } from './make-migration.ts'
import { orderMigrations } from './order-migrations.ts'
import { strayFiles } from './stray-files.ts'

/** What one file of both directions holds. */
export interface ParsedFile {
  /** null when the file is none; `problems` then says why. */
  readonly scripts: { readonly up: Script; readonly down: Script | null } | null
  readonly problems: readonly LayoutProblem[]
}

/** How one tool keeps a migration in one file. */
export interface FileRule {
  readonly tool: string
  readonly pattern: string
  /** Names of the tool's migrations, below the directory; null for any other file. */
  readonly parseName: (name: string) => { readonly version: string; readonly name: string } | null
  readonly parse: (file: TreeFile) => ParsedFile
  readonly compare: (left: Migration, right: Migration) => number
  /** Files of the tool's own that are no migration. */
  readonly alsoUsed?: (file: TreeFile) => boolean
}

/** Reads a directory with one file for a migration; every malformed file is a problem of its own. */
export function readFiles(tree: MigrationTree, rule: FileRule): LayoutReading {
  const problems: LayoutProblem[] = []
  const used = new Set<string>()
  const migrations = tree.files.flatMap((file): readonly Migration[] => {
    if (rule.alsoUsed?.(file) === true) used.add(file.path)
    const parsedName = rule.parseName(file.name)
    if (parsedName === null) return []
    used.add(file.path)
    const parsed = rule.parse(file)
    problems.push(...parsed.problems)
    return parsed.scripts === null ? [] : [makeMigration({ ...parsedName, ...parsed.scripts })]
  })
  const ordered = orderMigrations(migrations, rule.compare)
  const strays = strayFiles(tree, { used, tool: rule.tool, pattern: rule.pattern })
  return { migrations: ordered.migrations, problems: [...problems, ...ordered.problems, ...strays] }
}

/** A parser of names of the form `<digits>_<name>.sql` right in the directory. */
export function parseDigitsName(pattern: RegExp, toVersion: (digits: string) => string = (digits) => digits) {
  return (name: string): { readonly version: string; readonly name: string } | null => {
    const match = pattern.exec(name)
    return match === null ? null : { version: toVersion(match[1] ?? ''), name: match[2] ?? '' }
  }
}
