import type { RuleDefinition } from '../rule-definition.ts'

/** A query of the running release no longer works. */
export const brokenQuery: RuleDefinition = {
  id: 'MG-COMPAT-02',
  title: 'A query of the running release no longer works',
  description:
    'A query of the base branch cannot be prepared on the migrated schema, or an INSERT lacks a column that is now required. While the deploy rolls out, the old code meets the new schema and fails.',
  help: 'Expand first: keep what the old code needs, release the code that no longer needs it, and remove it in a later pull request of phase contract.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'query',
  covers: ['strong_migrations:remove_column'],
  examples: { bad: [], good: [] },
}
