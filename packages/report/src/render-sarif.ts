import type { GateReport } from '@velocity/model'

/** Renders SARIF 2.1.0. */
export function renderSarif(report: GateReport, toolVersion: string): string {
  throw new Error(`being written ${report.gate} ${toolVersion}`)
}
