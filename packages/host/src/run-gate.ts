import type { GateOutcome } from '@velocity/ports'
import type { ActionHost, Adapters } from './adapters.ts'
import { closeStep } from './close-step.ts'
import { correctComment } from './correct-comment.ts'
import { createHost, type LocalPorts, workspaceOf } from './create-host.ts'
import { createStep, type GateName, type Step } from './create-step.ts'
import type { Ending } from './ending.ts'
import { publishOutcome } from './publish-outcome.ts'
import { reportError } from './report-error.ts'
import { setOutputs } from './set-outputs.ts'

/** How long work that was given up may keep the process after the verdict is out. */
const GRACE_MS = 1000

/**
 * Runs a gate as a step: inputs in, verdict out, everything published, exit code set. The only place of an action that sets an
 * exit code.
 *
 * Shape:  the step is failed and its verdict is `inconclusive` until the gate has said otherwise, also when the process is killed.
 * Errors: never rejects. A `UserError` is explained, anything else printed as a bug; both fail the step, and take back the
 *         comment of an earlier run.
 */
export async function runGate(
  name: GateName,
  adapters: Adapters,
  run: (host: ActionHost) => Promise<GateOutcome>,
): Promise<void> {
  process.exitCode = 1
  const step = createStep(name, process.env)
  const ending = await runStep(step, adapters, run)
  process.exitCode = ending.isFailed ? 1 : 0
  setTimeout(() => process.exit(), GRACE_MS).unref()
}

async function runStep(
  step: Step,
  adapters: Adapters,
  run: (host: ActionHost) => Promise<GateOutcome>,
): Promise<Ending> {
  try {
    setOutputs(step.env, { verdict: 'inconclusive', 'exit-reason': 'unfinished', 'report-json': '' })
    const local = adapters.createLocal(workspaceOf(step))
    const startedAt = local.clock.now()
    const ending = await judge(step, local, adapters, run)
    await closeStep(step, local, startedAt, ending)
    return ending
  } catch (error) {
    return reportError(step, error)
  }
}

async function judge(
  step: Step,
  local: LocalPorts,
  adapters: Adapters,
  run: (host: ActionHost) => Promise<GateOutcome>,
): Promise<Ending> {
  let host: ActionHost
  try {
    host = await createHost(step, local, adapters)
  } catch (error) {
    return reportError(step, error)
  }
  try {
    return await publishOutcome(step, host, await run(host))
  } catch (error) {
    const ending = await reportError(step, error)
    await correctComment(step, host, error)
    return ending
  }
}
