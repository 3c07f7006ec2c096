import type { GateOutcome } from '@velocity/ports'
import type { ActionHost, Adapters } from './adapters.ts'

/**
 * Runs a gate as a step: inputs in, verdict out, everything published, exit code set. The only place of an action that sets an
 * exit code.
 */
export async function runGate(
  gate: string,
  _adapters: Adapters,
  _run: (host: ActionHost) => Promise<GateOutcome>,
): Promise<void> {
  throw new Error(`being written ${gate}`)
}
