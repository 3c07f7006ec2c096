import type { RuleDefinition } from '../rule-definition.ts'

/** What was applied is not what the release holds. */
export const otherChecksums: RuleDefinition = {
  id: 'MG-VERIFY-03',
  title: 'What was applied is not what the release holds',
  description: 'The tool noted another text for a migration that is applied already: somebody edited it since.',
  help: 'Restore the file as it was applied, and bring the change as a migration of its own.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
