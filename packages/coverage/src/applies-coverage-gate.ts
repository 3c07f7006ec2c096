import { parsePolicy } from '@velocity/policy'
import type { GatePorts } from '@velocity/ports'
import { coverageSectionSchema } from './config/coverage-section.ts'
import { findReports } from './gate/find-reports.ts'

const POLICY = '.velocity.yml'
const MAX_POLICY_BYTES = 1024 * 1024

/**
 * Tells whether this tree wants a coverage gate: its policy has the section, or a report lies in one of the usual places.
 *
 * Errors: those of `parsePolicy`; a policy that cannot be read is never taken for none.
 */
export async function appliesCoverageGate({ files }: Pick<GatePorts, 'files'>): Promise<boolean> {
  if ((await files.stat(POLICY)) !== null) {
    const policy = parsePolicy(await files.readText(POLICY, MAX_POLICY_BYTES), POLICY)
    if (policy.section('coverage', coverageSectionSchema) !== null) return true
  }
  return (await findReports([], files)).paths.length > 0
}
