import type { RuleDefinition } from '../rule-definition.ts'

/** The plan or a waiver has expired. */
export const expiredPlan: RuleDefinition = {
  id: 'MG-PLAN-06',
  title: 'The plan or a waiver has expired',
  description: 'What was approved was approved until a day that is past: nobody has looked at it since.',
  help: 'Have it approved again with a new day, or mend what was waived.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
