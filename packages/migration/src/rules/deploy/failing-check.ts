import type { RuleDefinition } from '../rule-definition.ts'

/** A check of the plan does not hold. */
export const failingCheck: RuleDefinition = {
  id: 'MG-VERIFY-06',
  title: 'A check of the plan does not hold',
  description: 'A query that the plan says must be true is not.',
  help: 'Make it true, for example by running the backfill to its end.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
