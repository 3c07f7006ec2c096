import { appliesCoverageGate, coverageGate, readCoverageInputs } from '@velocity/coverage'
import { appliesMigrationGate } from '@velocity/migration/applies'
import type { GateOutcome } from '@velocity/ports'
import { readSecretInputs, type SecretPorts, secretScan } from '@velocity/secrets'
import type { Call, Console } from '../command.ts'
import { createLocalPorts, type LocalPorts } from '../console/local-ports.ts'
import { publishOutcome } from '../console/publish-outcome.ts'
import { secretPortsOf } from '../console/secret-ports.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { inputsOfCall } from './gate-options.ts'

interface LocalGate {
  readonly applies: (ports: LocalPorts) => Promise<boolean>
  readonly run: (call: Call, ports: LocalPorts, console: Console) => Promise<GateOutcome>
}

const NO_INPUTS = readSecretInputs({ get: () => '' })

/** Of the check's options those that every gate has. */
function baseInput(call: Call): { get(name: string): string } {
  return { get: (name) => (name === 'base-sha' ? (call.text('base') ?? '') : '') }
}

/** Every gate that a laptop can run, in the pipeline's order. */
const GATES: readonly LocalGate[] = [
  {
    // Every repository has commits, and any of them may bring a secret.
    applies: async () => true,
    run: (call, ports, console) =>
      secretScan(NO_INPUTS, withBase(secretPortsOf(console, ports), call.text('base') ?? null)),
  },
  {
    applies: appliesMigrationGate,
    // Most repositories have no migrations: what judges them is loaded only for those that do.
    run: async (call, ports, console) => {
      const { migrationGate, readMigrationInputs } = await import('@velocity/migration')
      const { migrationPortsOf } = await import('../console/migration-ports.ts')
      return migrationGate(readMigrationInputs(baseInput(call)), migrationPortsOf(console, ports))
    },
  },
  {
    applies: appliesCoverageGate,
    run: (call, ports) => coverageGate({ ...readCoverageInputs(inputsOfCall(call)), mode: 'gate' }, ports),
  },
]

/** Worst first: what the command ends with when several gates ran. */
const PRECEDENCE: readonly ExitCode[] = [EXIT.bug, EXIT.usage, EXIT.fail, EXIT.inconclusive, EXIT.pass]

/** Runs every gate that applies to this tree; ends with the worst of their exit codes. */
export async function runCheck(call: Call, console: Console): Promise<ExitCode> {
  const ports = await createLocalPorts(console)
  const applying = await keepApplying(ports)
  const codes: ExitCode[] = []
  for (const gate of applying) {
    const outcome = await gate.run(call, ports, console)
    codes.push(await publishOutcome(outcome, ports.files, console))
  }
  return PRECEDENCE.find((code) => codes.includes(code)) ?? EXIT.bug
}

async function keepApplying(ports: LocalPorts): Promise<readonly LocalGate[]> {
  const answers = await Promise.all(GATES.map((gate) => gate.applies(ports)))
  return GATES.filter((_, at) => answers[at])
}

/** The base of the whole check; the policy says the rest. */
function withBase(ports: SecretPorts, base: string | null): SecretPorts {
  return { ...ports, context: { ...ports.context, event: { kind: 'local', base } } }
}
