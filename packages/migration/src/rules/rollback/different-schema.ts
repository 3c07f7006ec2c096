import type { RuleDefinition } from '../rule-definition.ts'

/** The down migration does not restore the schema. */
export const differentSchema: RuleDefinition = {
  id: 'MG-RB-03',
  title: 'The down migration does not restore the schema',
  description:
    'The schema after up and down is not the schema before: a rollback would leave objects behind or lose some, and the next up would meet a schema that nobody tested.',
  help: 'Revert every object that is named. Where the proof can derive the missing statements, they are offered as a suggestion.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [],
  examples: { bad: [], good: [] },
}
