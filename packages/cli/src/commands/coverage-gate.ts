import { coverageGate, readCoverageInputs } from '@velocity/coverage'
import type { Command } from '../command.ts'
import { createLocalPorts } from '../console/local-ports.ts'
import { publishOutcome } from '../console/publish-outcome.ts'
import { COVERAGE_OPTIONS, inputsOfCall } from './gate-options.ts'

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
  run: async (call, console) => {
    const inputs = readCoverageInputs(inputsOfCall(call))
    const ports = await createLocalPorts(console)
    const outcome = await coverageGate({ ...inputs, mode: 'gate' }, ports)
    return publishOutcome(outcome, ports.files, console)
  },
}
