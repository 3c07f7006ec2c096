import type { GateReport } from '@velocity/model'
import { fitParts } from './fit-parts.ts'
import { markdownParts } from './markdown-parts.ts'
import type { RenderContext } from './render-context.ts'
import { utf8Length } from './utf8-length.ts'

/** GitHub shows nothing at all of a summary over 1 MiB; the margin is for what else the step may write. Units: bytes. */
export const SUMMARY_BYTES = 1_048_576 - 16_384

/**
 * Renders the job summary as GitHub's Markdown.
 *
 * Shape:  the verdict and why in the first line, then findings, waived ones among them, sections, notices and evidence. What does not
 *         fit is counted in words, never cut silently.
 * Units:  at most `SUMMARY_BYTES` of UTF-8.
 * Errors: never throws for a finished report.
 */
export function renderSummary(report: GateReport, context: RenderContext): string {
  return fitParts(markdownParts(report, context, { maxDetails: 20, maxOpenRows: 100 }), {
    limit: SUMMARY_BYTES,
    measure: utf8Length,
    sayRowsLost: (count) => `… and ${count} more rows, over what a job summary can show; see verdict.json`,
    sayPartsLost: (count) =>
      `… and ${count} more parts of this report, over what a job summary can show; see verdict.json`,
  })
}
