import type { RuleDefinition } from '../rule-definition.ts'

/** The live database is busy or has grown. */
export const busyDatabase: RuleDefinition = {
  id: 'MG-VERIFY-05',
  title: 'The live database is busy or has grown',
  description:
    'A long transaction, a dump, a lagging replica, or a table that is larger than the budgets were reckoned with.',
  help: 'Wait until it is over, or run the gate again with sizes of today.',
  severity: 'warning',
  isOnByDefault: true,
  isWaivable: false,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
