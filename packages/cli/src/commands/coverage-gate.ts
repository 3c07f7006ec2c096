import type { Command } from '../command.ts'
import { COVERAGE_OPTIONS } from './gate-options.ts'

/** The same gate that the action runs, over the working tree. */
export const coverageGateCommand: Command = {
  name: 'coverage gate',
  summary: 'Judges this tree by its coverage reports, as the coverage-gate action does.',
  positionals: '',
  options: COVERAGE_OPTIONS,
  examples: [
    'velocity coverage gate',
    'velocity coverage gate --base origin/main --files coverage/lcov.info --min-patch 90',
    "velocity coverage gate --files 'services/*/coverage.xml' --min 'lines>=80,branches>=70'",
  ],
  load: async () => (await import('./run-coverage-gate.ts')).runCoverageGate,
}
