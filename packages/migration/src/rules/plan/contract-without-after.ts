import type { RuleDefinition } from '../rule-definition.ts'

/** A contract phase names no release to come after. */
export const contractWithoutAfter: RuleDefinition = {
  id: 'MG-PLAN-05',
  title: 'A contract phase names no release to come after',
  description:
    'A plan of phase contract removes what an older release still needs, and must name the release or plan that has to be deployed before: `after`.',
  help: 'Add `after:` with the release or the digest of the plan that stopped using what goes.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'plan',
  covers: [],
  examples: { bad: [], good: [] },
}
