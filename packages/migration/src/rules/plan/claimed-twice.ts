import type { RuleDefinition } from '../rule-definition.ts'

/** Two plans claim one migration. */
export const claimedTwice: RuleDefinition = {
  id: 'MG-PLAN-08',
  title: 'Two plans claim one migration',
  description: 'Two plan files name the same migration, so it is not clear which of them was approved.',
  help: 'Keep one plan for the pull request.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
