import type { Migration } from '../model/migration.ts'
import { labelOf } from '../proof/rollback-of.ts'

/** Names of files that say nothing: what they are of stands in the folder. */
const PLAIN: ReadonlySet<string> = new Set(['up', 'migration', 'migrate', 'deploy', 'index'])

/**
 * How people know a migration: by its file, `0005_add_status`, or its folder.
 *
 * Shape:  its version where a file holds several migrations, as `others` tell.
 */
export function titleOf(migration: Migration, others: readonly Migration[]): string {
  const { path } = migration.up
  if (others.some((other) => other !== migration && other.up.path === path)) return labelOf(migration)
  const [folder = '', file = ''] = path.split('/').slice(-2).length === 2 ? path.split('/').slice(-2) : ['', path]
  const bare = file.replace(/(?:[.-]up|\.do)?\.sql$/iu, '')
  return PLAIN.has(bare) && folder !== '' ? folder : bare
}
