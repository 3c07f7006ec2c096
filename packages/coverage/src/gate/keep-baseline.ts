import type { GateReport } from '@velocity/model'
import type { SubjectUnderTest } from '@velocity/policy'
import type { GatePorts } from '@velocity/ports'
import type { BaselineHeader } from '../baseline/baseline-header.ts'
import { encodeBaseline } from '../baseline/decode-baseline.ts'
import { saveBaseline } from '../baseline/save-baseline.ts'
import type { CoverageInputs } from '../inputs/coverage-inputs.ts'
import type { CoverageEvidence } from './coverage-evidence.ts'

/** What decides whether the coverage becomes a baseline. */
export interface KeepRequest {
  readonly inputs: Pick<CoverageInputs, 'mode' | 'id' | 'baseline'>
  readonly found: SubjectUnderTest
  readonly evidence: CoverageEvidence
  readonly report: GateReport
  readonly configHash: string
  /** False when a precondition was not met: such coverage is never a baseline. */
  readonly isComplete: boolean
}

/**
 * Keeps the coverage as a baseline: after a push to the default branch, after a merge group that passes, and in mode `baseline`
 * (with `file:<path>` into that file).
 *
 * Errors: those of `Files.write`; a store that refuses is said in the log.
 */
export async function keepBaseline(request: KeepRequest, ports: GatePorts): Promise<void> {
  const { inputs, found, evidence, configHash } = request
  if (!request.isComplete || !isWanted(request, ports)) return
  const header: BaselineHeader = {
    schema: 'velocity.coverage-baseline/1',
    id: inputs.id,
    sha: found.checkoutSha,
    tree: await ports.git.tree(found.checkoutSha),
    config: configHash,
  }
  if (inputs.baseline.kind === 'file' && inputs.mode === 'baseline') {
    await ports.files.write(inputs.baseline.path, encodeBaseline(header, evidence.files, ports.codec))
    ports.log.info(`baseline of ${header.sha} written to ${inputs.baseline.path}`)
    return
  }
  await saveBaseline(header, evidence.files, ports)
}

function isWanted({ inputs, report }: KeepRequest, { context }: GatePorts): boolean {
  const { event } = context
  if (inputs.mode === 'baseline') return true
  if (event.kind === 'merge_group') return report.verdict === 'pass'
  return event.kind === 'push' && event.ref === `refs/heads/${event.defaultBranch}`
}
