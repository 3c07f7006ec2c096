import type { RuleDefinition } from '../rule-definition.ts'

/** The lock is no permission. */
export const noPermission: RuleDefinition = {
  id: 'MG-VERIFY-07',
  title: 'The lock is no permission',
  description:
    'The pull request did not pass, its signature is not valid, or the list of accepted drift is another one.',
  help: 'Take the lock of a run that passed.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
