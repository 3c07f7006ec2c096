import type { RuleHit } from '../model/hit.ts'
import type { MigrationPlan } from './migration-plan.ts'
import { PLAN_RULES } from './plan-rules.ts'

/** The plan of a pull request, and what is wrong with there being several. */
export interface ChosenPlan {
  readonly plan: MigrationPlan | null
  readonly hits: readonly RuleHit[]
}

/**
 * Picks the plan that is for a set of migrations.
 *
 * Shape:  of this database, the one that names most of the versions; a plan that names none of them is for another pull request.
 *         A hit for every other plan that claims one of them too.
 * Errors: never throws.
 */
export function choosePlan(
  plans: readonly MigrationPlan[],
  database: string,
  migrations: readonly string[],
  changedPaths: readonly string[],
): ChosenPlan {
  const claims = (plan: MigrationPlan): number =>
    plan.migrations.filter((version) => migrations.includes(version)).length
  const own = plans.filter((plan) => plan.database === null || plan.database === database)
  const claiming = own
    .filter((plan) => claims(plan) > 0)
    .toSorted((a, b) => claims(b) - claims(a) || (a.path < b.path ? -1 : 1))
  const [plan, ...more] = claiming
  // A plan that this pull request brings and that fits nothing is judged: its versions may have been renamed.
  if (plan === undefined) {
    const brought = own.filter(({ path }) => changedPaths.includes(path))
    return { plan: brought.length === 1 ? (brought[0] ?? null) : null, hits: [] }
  }
  return { plan, hits: more.map((other) => claimedTwice(plan, other)) }
}

function claimedTwice(plan: MigrationPlan, other: MigrationPlan): RuleHit {
  const shared = plan.migrations.find((version) => other.migrations.includes(version)) ?? other.migrations[0] ?? ''
  return {
    rule: PLAN_RULES.claimedTwice,
    message: `two plans claim the migration ${shared}: ${plan.path} and ${other.path}.`,
    why: 'it would not be clear which of the two was approved.',
    fix: 'keep one plan for the pull request and remove the other.',
    path: other.path,
    line: other.lines.get('migrations') ?? 1,
    version: shared,
    object: plan.path,
  }
}
