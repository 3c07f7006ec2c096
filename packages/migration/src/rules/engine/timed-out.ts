import type { RuleDefinition } from '../rule-definition.ts'

/** A statement ran out of time. */
export const timedOut: RuleDefinition = {
  id: 'MG-LIMIT-01',
  title: 'A statement ran out of time',
  description:
    'A statement did not end within the limit on the scratch database, which is small or empty: it would not end in production either, or waits for itself.',
  help: 'Mend the statement. If it is meant to be slow, raise `statement_timeout` of the gate in `.velocity.yml`.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'trace',
  covers: [],
  examples: { bad: [], good: [] },
}
