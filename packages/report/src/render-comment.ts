import type { GateReport } from '@velocity/model'
import { markerLine } from './comment-marker.ts'
import { fitParts } from './fit-parts.ts'
import { markdownParts } from './markdown-parts.ts'
import type { RenderContext } from './render-context.ts'

/** GitHub refuses a longer comment. Units: characters, counted as UTF-16 code units, which is never fewer. */
export const COMMENT_CHARS = 65_536

/**
 * Renders the comment on a pull request as GitHub's Markdown.
 *
 * Shape:  first `<!-- velocity:<marker> -->`, by which it is found again, then as the summary, shorter: long tables are folded,
 *         and what does not fit is counted in words that point to the job summary.
 * Units:  at most `COMMENT_CHARS`.
 * Errors: throws a plain `Error` for a marker that is not of `commentMarker`'s form, which is a bug of ours.
 */
export function renderComment(report: GateReport, context: RenderContext, marker: string): string {
  const first = markerLine(marker)
  const body = fitParts(markdownParts(report, context, { maxDetails: 5, maxOpenRows: 20 }), {
    limit: COMMENT_CHARS - first.length,
    measure: (text) => text.length,
    sayRowsLost: (count) => `… and ${count} more rows; see the job summary`,
    sayPartsLost: (count) => `… and ${count} more parts of this report; see the job summary`,
  })
  return first + body
}
