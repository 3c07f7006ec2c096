import type { GateReport, Verdict } from '@velocity/model'

/** How a step ends. */
export interface Ending {
  readonly verdict: Verdict
  /** The report's reason, the code of a `UserError`, or `bug`. */
  readonly reason: string
  readonly isFailed: boolean
  /** null when the gate threw. */
  readonly report: GateReport | null
  /** null when the gate threw. */
  readonly verdictJson: string | null
}
