import type { RuleDefinition } from '../rule-definition.ts'

/** The plan is missing. */
export const missingPlan: RuleDefinition = {
  id: 'MG-PLAN-01',
  title: 'The plan is missing',
  description: 'The configuration asks for a plan file per pull request with migrations, and there is none.',
  help: 'Run `velocity migration plan`, fill in reason, owner and phase, and commit the file.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
