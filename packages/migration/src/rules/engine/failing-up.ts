import type { RuleDefinition } from '../rule-definition.ts'

/** The up migration fails. */
export const failingUp: RuleDefinition = {
  id: 'MG-RUN-01',
  title: 'The up migration fails',
  description:
    'The up was run on the schema of the base branch and stopped with an error. Nothing behind it could be proved.',
  help: 'Mend the statement that is named. If production is not the engine of the dry run, set `production:` in `.velocity.yml`; what lies outside the migrations, such as roles, belongs into `setup`.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'trace',
  covers: [
    'squawk:ban-duplicate-column-assignments',
    'bytebase:STATEMENT_DML_DRY_RUN',
    'bytebase:BUILTIN_WALK_THROUGH_CHECK',
  ],
  examples: { bad: [], good: [] },
}
