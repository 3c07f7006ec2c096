import type { GateReport } from '@velocity/model'
import type { RenderContext } from './render-context.ts'

/** Renders the job summary. */
export function renderSummary(report: GateReport, context: RenderContext): string {
  throw new Error(`being written ${report.gate} ${context.headSha}`)
}
