import type { Migration, MigrationHistory } from '../model/migration.ts'

/** What a pull request brings. */
export interface PullRequestUnit {
  /** Versioned ones (and baselines) that the base does not have, in the order in which the tool applies them. */
  readonly added: readonly Migration[]
  /** Repeatable ones that are new or whose text differs, in their order. */
  readonly repeatables: readonly Migration[]
}

/**
 * Says which migrations of the head the base does not have.
 *
 * Errors: never throws. A version that two migrations claim counts as often as the base lacks it.
 */
export function pullRequestUnit(base: MigrationHistory, head: MigrationHistory): PullRequestUnit {
  const left = new Map<string, number>()
  for (const { kind, version } of base.migrations) {
    if (kind !== 'repeatable') left.set(version, (left.get(version) ?? 0) + 1)
  }
  const added = head.migrations.filter(({ kind, version }) => {
    if (kind === 'repeatable') return false
    const known = left.get(version) ?? 0
    left.set(version, known - 1)
    return known <= 0
  })
  const before = new Map(
    base.migrations.filter(({ kind }) => kind === 'repeatable').map((one) => [repeatableKey(one), one.up.sql]),
  )
  const repeatables = head.migrations.filter(
    (one) => one.kind === 'repeatable' && before.get(repeatableKey(one)) !== one.up.sql,
  )
  return { added, repeatables }
}

/** Repeatable ones may share a version, or have none. */
function repeatableKey({ version, name }: Migration): string {
  return JSON.stringify([version, name])
}
