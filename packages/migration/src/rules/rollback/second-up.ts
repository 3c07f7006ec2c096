import type { RuleDefinition } from '../rule-definition.ts'

/** The up migration does not apply again. */
export const secondUp: RuleDefinition = {
  id: 'MG-RB-05',
  title: 'The up migration does not apply again',
  description:
    'After the down, the up was run once more, and it failed or came to another schema: after a rollback the next deploy would stop.',
  help: 'Let the down remove everything that the up creates, types, functions and extensions included.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [],
  examples: { bad: [], good: [] },
}
