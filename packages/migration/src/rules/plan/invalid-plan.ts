import type { RuleDefinition } from '../rule-definition.ts'

/** The plan is not valid. */
export const invalidPlan: RuleDefinition = {
  id: 'MG-PLAN-03',
  title: 'The plan is not valid',
  description:
    'The plan file cannot be read: it is not YAML, has an unknown key, or a value that is none of those allowed.',
  help: 'Mend the line that is named.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
