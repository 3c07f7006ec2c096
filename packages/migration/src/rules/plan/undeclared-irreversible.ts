import type { RuleDefinition } from '../rule-definition.ts'

/** What cannot be undone is not declared. */
export const undeclaredIrreversible: RuleDefinition = {
  id: 'MG-PLAN-04',
  title: 'What cannot be undone is not declared',
  description:
    'The pull request does something that no down can undo, and the plan does not say so under `irreversible`.',
  help: 'Declare it in the plan with the strategy to go forward, so that whoever approves knows:\nirreversible:\n  - "enum value order_status.refunded"\nrollback:\n  strategy: forward-fix',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
