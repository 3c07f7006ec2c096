import type { RuleDefinition } from '../rule-definition.ts'

/** What has to be deployed before is not. */
export const notYetDeployed: RuleDefinition = {
  id: 'MG-VERIFY-04',
  title: 'What has to be deployed before is not',
  description: 'The plan names a release or plan that must be deployed first, and it is not among what is.',
  help: 'Deploy that one first.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
