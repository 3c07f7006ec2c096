import type { Command } from '../command.ts'
import { COVERAGE_OPTIONS } from './gate-options.ts'

/** Every gate that applies to this tree. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Runs every gate that applies to this tree, with its own policy.',
  positionals: '',
  options: { base: COVERAGE_OPTIONS.base, baseline: COVERAGE_OPTIONS.baseline },
  examples: ['velocity check', 'velocity check --base origin/main'],
  load: async () => (await import('./run-check.ts')).runCheck,
}
