import type { RuleDefinition } from '../rule-definition.ts'

/** The live database is not what the plan was made for. */
export const liveDrift: RuleDefinition = {
  id: 'MG-DRIFT-02',
  title: 'The live database is not what the plan was made for',
  description:
    'The fingerprint of the live schema is not the one that the plan was proved on: somebody changed the database by hand, or another deploy came in between.',
  help: 'Bring the change into a migration, or accept the named difference in the signed list.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'plan',
  covers: ['atlas:drift'],
  examples: { bad: [], good: [] },
}
