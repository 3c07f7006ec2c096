import { appliesCoverageGate, coverageGate, readCoverageInputs } from '@velocity/coverage'
import { UserError } from '@velocity/model'
import type { GateOutcome, InputReader } from '@velocity/ports'
import type { Call, Console } from '../command.ts'
import { createLocalPorts, type LocalPorts } from '../console/local-ports.ts'
import { publishOutcome } from '../console/publish-outcome.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { inputsOfCall } from './gate-options.ts'

interface LocalGate {
  readonly applies: (ports: LocalPorts) => Promise<boolean>
  readonly run: (inputs: InputReader, ports: LocalPorts) => Promise<GateOutcome>
}

/** Every gate that a laptop can run, in the pipeline's order. */
const GATES: readonly LocalGate[] = [
  {
    applies: appliesCoverageGate,
    run: (inputs, ports) => coverageGate({ ...readCoverageInputs(inputs), mode: 'gate' }, ports),
  },
]

/** Worst first: what the command ends with when several gates ran. */
const PRECEDENCE: readonly ExitCode[] = [EXIT.bug, EXIT.usage, EXIT.fail, EXIT.inconclusive, EXIT.pass]

/** Runs every gate that applies to this tree; ends with the worst of their exit codes. */
export async function runCheck(call: Call, console: Console): Promise<ExitCode> {
  const ports = await createLocalPorts(console)
  const applying = await keepApplying(ports)
  if (applying.length === 0) throw nothingApplies(ports.root)
  const codes: ExitCode[] = []
  for (const gate of applying) {
    const outcome = await gate.run(inputsOfCall(call), ports)
    codes.push(await publishOutcome(outcome, ports.files, console))
  }
  return PRECEDENCE.find((code) => codes.includes(code)) ?? EXIT.bug
}

async function keepApplying(ports: LocalPorts): Promise<readonly LocalGate[]> {
  const answers = await Promise.all(GATES.map((gate) => gate.applies(ports)))
  return GATES.filter((_, at) => answers[at])
}

function nothingApplies(root: string): UserError {
  return new UserError({
    code: 'VEL_CLI_NO_GATE',
    message: `no gate applies to ${root}: it has no .velocity.yml with a gate's section, and no coverage report.`,
    why: 'nothing was judged, and that is never a pass.',
    fix: 'run the tests with coverage first, or add .velocity.yml:\n  version: 1\n  coverage:\n    total:\n      min: 80',
  })
}
