import type { RuleDefinition } from '../rule-definition.ts'

/** What is pending is not what was proved. */
export const otherPendingSet: RuleDefinition = {
  id: 'MG-VERIFY-02',
  title: 'What is pending is not what was proved',
  description: 'The live database would be given other migrations than those of the lock, or in another state.',
  help: 'Deploy what comes before first, or run the gate on a base that has it.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
