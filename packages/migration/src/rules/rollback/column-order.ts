import type { RuleDefinition } from '../rule-definition.ts'

/** The down migration changes the order of columns. */
export const columnOrder: RuleDefinition = {
  id: 'MG-RB-04',
  title: 'The down migration changes the order of columns',
  description:
    'The schema after up and down differs only in the order of columns: a dropped column came back at the end. Only code that relies on positions notices: SELECT *, COPY and INSERT without a list of columns.',
  help: 'Nothing has to be done. Name columns in COPY and INSERT.',
  severity: 'note',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [],
  examples: { bad: [], good: [] },
}
