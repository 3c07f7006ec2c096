import type { RollbackClass } from '../model/proof.ts'
import type { MeasuredPlan } from './migration-plan.ts'

/** What a plan is compared with. */
export interface PlanFacts {
  /** The configuration's name of the database. */
  readonly database: string
  /** Versions of the pull request, in the order they are applied. */
  readonly migrations: readonly string[]
  readonly isRequired: boolean
  /** Where a missing plan is to be made, for example `db/migrations/plans`. */
  readonly planDir: string
  /** null when the dry run did not come to an end: the set is then all that is checked. */
  readonly measured: MeasuredPlan | null
  /** What the dry run found that no down can undo, for example `enum value public.status.refunded`. */
  readonly irreversible: readonly string[]
  /** The day of the judgement, `YYYY-MM-DD`, in UTC. */
  readonly today: string
}

/** Says whether a rollback of this class gives the schema back. */
export function isReversible(rollback: RollbackClass): boolean {
  return rollback === 'exact' || rollback === 'column-order'
}
