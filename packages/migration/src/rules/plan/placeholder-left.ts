import type { RuleDefinition } from '../rule-definition.ts'

/** The plan still has a placeholder. */
export const placeholderLeft: RuleDefinition = {
  id: 'MG-PLAN-07',
  title: 'The plan still has a placeholder',
  description: 'A field that a person has to fill in still holds what the command wrote: nobody has said why, or who.',
  help: 'Fill in reason and owner.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
