import type { RuleDefinition } from '../rule-definition.ts'

/** The release does not hold what was proved. */
export const otherFiles: RuleDefinition = {
  id: 'MG-VERIFY-01',
  title: 'The release does not hold what was proved',
  description: 'A script of the release is not the one that the lock names, by its digest.',
  help: 'Deploy the commit that was proved, or run the gate on this one.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
