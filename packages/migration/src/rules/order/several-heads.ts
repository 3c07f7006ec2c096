import type { RuleDefinition } from '../rule-definition.ts'

/** The history has several heads. */
export const severalHeads: RuleDefinition = {
  id: 'MG-ORD-05',
  title: 'The history has several heads',
  description:
    'The journal or the dependencies of the migrations branch: the tool does not know which one is the newest, or stops.',
  help: "Merge the heads with the tool's own command, or write the journal anew.",
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'layout',
  covers: ['pytest-alembic:single_head'],
  examples: { bad: [], good: [] },
}
