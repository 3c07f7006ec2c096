import { coverageGate, readCoverageInputs } from '@velocity/coverage'
import type { Call, Console } from '../command.ts'
import { createLocalPorts } from '../console/local-ports.ts'
import { publishOutcome } from '../console/publish-outcome.ts'
import type { ExitCode } from '../exit-code.ts'
import { inputsOfCall } from './gate-options.ts'

/** Judges this tree by its coverage reports; the inputs go through the same door as the action's. */
export async function runCoverageGate(call: Call, console: Console): Promise<ExitCode> {
  const inputs = readCoverageInputs(inputsOfCall(call))
  const ports = await createLocalPorts(console)
  const outcome = await coverageGate({ ...inputs, mode: 'gate' }, ports)
  return publishOutcome(outcome, ports.files, console)
}
