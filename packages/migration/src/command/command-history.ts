import type { MigrationTree, TreeFile } from '../layouts/layout.ts'
import type { Migration, MigrationHistory } from '../model/migration.ts'

const CODE = /\.(?:[cm]?[jt]s|py|rb|cs|fs|java|kt|php|exs?|go|rs|sql|xml)$/iu
/** What lies beside migrations and is none. */
const OTHER =
  /(?:^|\/)(?:[._][^/]*|index\.[^/]+|env\.py|knexfile\.[^/]+|(?:schema|seeds?)\.rb|structure\.sql|[^/]*\.d\.[cm]?ts|[^/]*\.(?:test|spec)\.[^/]+|[^/]*\.Designer\.cs|[^/]*ModelSnapshot\.cs)$/iu

/**
 * Reads a directory of migrations in code: what they do is known once their tool has run.
 *
 * Shape:  one migration a file, by name; its version is the path below the directory without the ending, and its script the file's text,
 *         which is no SQL. Of Python files those in a folder `migrations` or `versions` count.
 * Errors: never throws.
 */
export function readCommandHistory({ dir, files }: MigrationTree): MigrationHistory {
  const migrations = files.filter((file) => isMigration(file, dir)).map(migrationOf)
  return { layout: 'command', migrations, problems: [] }
}

function isMigration({ name }: TreeFile, dir: string): boolean {
  if (!CODE.test(name) || OTHER.test(name)) return false
  return !/\.py$/iu.test(name) || /(?:^|\/)(?:migrations|versions)\//u.test(`${dir}/${name}`)
}

function migrationOf({ path, name, text }: TreeFile): Migration {
  return {
    version: name.replace(/\.[^./]+$/u, ''),
    name: '',
    kind: 'versioned',
    up: { path, startLine: 1, sql: text, transaction: 'none' },
    down: null,
    verify: null,
    files: [path],
  }
}
