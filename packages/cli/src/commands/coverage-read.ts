import type { Command } from '../command.ts'

/** What the reports say, without judging it. */
export const coverageReadCommand: Command = {
  name: 'coverage read',
  summary: 'Reads coverage reports of any supported format and says what they hold.',
  positionals: '<file…>',
  options: { json: { type: 'boolean', help: 'print one JSON object instead of a table' } },
  examples: ['velocity coverage read coverage/lcov.info', 'velocity coverage read a.xml b.json --json'],
  load: async () => (await import('./run-coverage-read.ts')).runCoverageRead,
}
