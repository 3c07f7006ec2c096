import type { RuleDefinition } from '../rule-definition.ts'

/** The down migration fails. */
export const failingDown: RuleDefinition = {
  id: 'MG-RB-02',
  title: 'The down migration fails',
  description:
    'The down was run on the migrated schema and stopped with an error: in an emergency it would stop at the same place.',
  help: 'Mend the statement that is named. Reverse the order of the ups: what was created last goes first.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'trace',
  covers: [],
  examples: { bad: [], good: [] },
}
