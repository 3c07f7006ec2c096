import type { LayoutProblem, Migration } from '../../model/migration.ts'
import { problem } from './problem.ts'

/** Migrations in order, and the versions that more than one of them claims. */
export interface OrderedMigrations {
  readonly migrations: readonly Migration[]
  readonly problems: readonly LayoutProblem[]
}

/**
 * Sorts migrations and keeps one of each version.
 *
 * Shape: of several with one key (kind and version unless told otherwise) the first in the given order stays, and each other one is a problem of its file.
 */
export function orderMigrations(
  migrations: readonly Migration[],
  compare: (left: Migration, right: Migration) => number,
  keyOf: (migration: Migration) => string = ({ kind, version }) => `${kind} ${version}`,
): OrderedMigrations {
  const seen = new Map<string, Migration>()
  const problems: LayoutProblem[] = []
  const kept = migrations.toSorted(compare).filter((migration) => {
    const key = keyOf(migration)
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, migration)
      return true
    }
    problems.push(
      problem(
        'duplicate-version',
        migration.up.path,
        `Version ${migration.version} stands in "${first.up.path}" and in "${migration.up.path}".`,
        migration.up.startLine,
      ),
    )
    return false
  })
  return { migrations: kept, problems }
}
