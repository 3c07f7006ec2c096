import type { GateReport } from '@velocity/model'
import type { GateOutcome } from '@velocity/ports'

/** The report as its annotations show it: with the remarks that stand in no report, after its own findings. */
export function annotatedReport({ report, remarks = [] }: GateOutcome): GateReport {
  return { ...report, findings: [...report.findings, ...remarks] }
}
