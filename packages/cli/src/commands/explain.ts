import type { Command } from '../command.ts'

/** The error catalogue, entry by entry. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'Says what a code means, why it usually happens and how to mend it.',
  positionals: '[code]',
  options: {},
  examples: ['velocity explain VEL_COV_EMPTY', 'velocity explain'],
  load: async () => (await import('./run-explain.ts')).runExplain,
}
