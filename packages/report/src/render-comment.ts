import type { GateReport } from '@velocity/model'
import type { RenderContext } from './render-context.ts'

/** Renders the comment on a pull request. */
export function renderComment(report: GateReport, context: RenderContext, marker: string): string {
  throw new Error(`being written ${report.gate} ${context.headSha} ${marker}`)
}
