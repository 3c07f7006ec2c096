import type { RuleDefinition } from '../rule-definition.ts'

/** The down migration is missing. */
export const missingDown: RuleDefinition = {
  id: 'MG-RB-01',
  title: 'The down migration is missing',
  description:
    'The up changes the schema, but its down is missing, empty or holds only comments: there is nothing to roll back with when the release goes wrong.',
  help: 'Write the down migration. Where the proof can derive one, it is offered as a suggestion in the report. Declare in the plan what cannot be reverted.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'django-migration-linter:RUNSQL_REVERSIBLE',
    'django-migration-linter:RUNPYTHON_REVERSIBLE',
    'strong_migrations:execute',
    'pg-schema-diff:IS_USER_GENERATED',
  ],
  examples: { bad: [], good: [] },
}
