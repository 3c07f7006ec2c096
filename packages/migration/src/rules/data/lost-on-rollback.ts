import type { RuleDefinition } from '../rule-definition.ts'

/** Rows differ after up and down. */
export const lostOnRollback: RuleDefinition = {
  id: 'MG-DATA-03',
  title: 'Rows differ after up and down',
  description:
    'Seeded rows were compared before the up and after the down: rows are gone or values changed. A rollback would keep the schema and lose data.',
  help: 'Keep the old values until the contract phase: copy instead of move, and fill them back in the down.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'seed',
  covers: ['pg-schema-diff:CORRECTNESS'],
  examples: { bad: [], good: [] },
}
