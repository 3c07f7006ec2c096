import type { RuleHit } from '../model/hit.ts'
import type { MigrationHistory } from '../model/migration.ts'
import type { ChangedFile } from './changed-file.ts'
import { duplicateVersions } from './duplicate-versions.ts'
import { editedMigrations } from './edited-migrations.ts'
import { lateVersions } from './late-versions.ts'
import { layoutProblems } from './layout-problems.ts'
import type { OpenChange } from './open-change.ts'
import { orderHabit } from './order-habit.ts'
import { pullRequestUnit } from './pull-request-unit.ts'

/** What the order of migrations is judged by. */
export interface OrderRequest {
  /** The merge base, or the base side of a merge. */
  readonly base: MigrationHistory
  readonly head: MigrationHistory
  /** The base branch as it stands now, when it is not `base`; null otherwise. */
  readonly tip: MigrationHistory | null
  /** The directory of migrations, relative to the repository's root. */
  readonly dir: string
  readonly changed: readonly ChangedFile[]
  /** Other open pull requests to the same base branch, without this one. */
  readonly others: readonly OpenChange[]
  /** What collisions with other pull requests weigh. */
  readonly openPullRequests: 'error' | 'warning' | 'off'
}

/**
 * Judges what git alone can tell: MG-ORD-01, MG-ORD-02, MG-ORD-03 and MG-ORD-05. No database is needed.
 *
 * Shape:  in the order of the rules; [] when all is well.
 * Errors: never throws.
 */
export function checkOrder(request: OrderRequest): readonly RuleHit[] {
  const { base, head, tip, dir, changed, openPullRequests } = request
  const habit = orderHabit(head.layout)
  const { added } = pullRequestUnit(base, head)
  const others = openPullRequests === 'off' ? [] : request.others
  const duplicates = duplicateVersions(added, dir, tip, others).map((hit) =>
    openPullRequests === 'warning' && hit.object?.startsWith('#') === true
      ? { ...hit, severity: 'warning' as const }
      : hit,
  )
  return [
    ...editedMigrations(base, head, changed, habit),
    ...lateVersions(added, base, head, tip, habit),
    ...duplicates,
    ...layoutProblems(base, head),
  ]
}
