import type { RuleDefinition } from '../rule-definition.ts'

/** The order of two pull requests matters. */
export const notCommutative: RuleDefinition = {
  id: 'MG-ORD-04',
  title: 'The order of two pull requests matters',
  description:
    'With the migrations of another open pull request the schema depends on who is merged first, or one of the two fails.',
  help: 'Agree on the order, and merge the base branch into the second one.',
  severity: 'warning',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [],
  examples: { bad: [], good: [] },
}
