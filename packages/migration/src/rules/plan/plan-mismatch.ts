import type { RuleDefinition } from '../rule-definition.ts'

/** The plan does not match the migrations. */
export const planMismatch: RuleDefinition = {
  id: 'MG-PLAN-02',
  title: 'The plan does not match the migrations',
  description:
    'The plan names other migrations than the pull request holds, or claims something that the dry run disproves.',
  help: 'Run `velocity migration plan` again and commit the file.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: ['atlas:schema-plan'],
  examples: { bad: [], good: [] },
}
