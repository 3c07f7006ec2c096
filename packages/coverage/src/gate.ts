import type { GateOutcome, GatePorts } from '@velocity/ports'
import { collectMode } from './gate/collect-mode.ts'
import { judgeMode } from './gate/judge-mode.ts'
import { publishMode } from './gate/publish-mode.ts'
import { refuseDeletion } from './gate/refuse-deletion.ts'
import type { CoverageInputs, CoverageMode } from './inputs/coverage-inputs.ts'

/**
 * Judges the coverage of the tree under test, or collects, publishes or keeps what a judgement needs.
 *
 * Shape:  the report with outputs and files; nothing was printed. `auto` collects when a shard is named and none is expected,
 *         publishes on `workflow_run`, and judges otherwise.
 * Errors: VEL_EVENT_DELETED for the push that deletes a branch; `UserError`s that no finding can stand for: wrong inputs, a malformed policy, no commit, no artifacts for shards.
 */
export async function coverageGate(inputs: CoverageInputs, ports: GatePorts): Promise<GateOutcome> {
  refuseDeletion(ports.context.event)
  const mode = chooseMode(inputs, ports.context.event.kind)
  if (mode === 'collect') return collectMode(inputs, ports)
  if (mode === 'publish') return publishMode(inputs, ports)
  return judgeMode({ ...inputs, mode }, ports)
}

/** Says what `auto` stands for. */
export function chooseMode(
  inputs: Pick<CoverageInputs, 'mode' | 'shard' | 'expectShards'>,
  event: GatePorts['context']['event']['kind'],
): Exclude<CoverageMode, 'auto'> {
  if (inputs.mode !== 'auto') return inputs.mode
  if (inputs.shard !== null && inputs.expectShards === null) return 'collect'
  return event === 'workflow_run' ? 'publish' : 'gate'
}
