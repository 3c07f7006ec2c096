import type { RuleDefinition } from '../rule-definition.ts'

/** Roll back the code before the schema. */
export const rollBackCodeFirst: RuleDefinition = {
  id: 'MG-COMPAT-03',
  title: 'Roll back the code before the schema',
  description:
    'A query of this pull request does not work on the schema after the down: the new code must be gone before the down runs.',
  help: 'Write it into the plan: `rollback: { code_first: true }`.',
  severity: 'note',
  isOnByDefault: true,
  isWaivable: true,
  source: 'query',
  covers: [],
  examples: { bad: [], good: [] },
}
