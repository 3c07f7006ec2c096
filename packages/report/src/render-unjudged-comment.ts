import type { ErrorCode } from '@velocity/model'
import { codeBlock } from './code-span.ts'
import { commentMarker, markerLine } from './comment-marker.ts'
import { cutText } from './cut-text.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { codeLink, commitLink, isUrl } from './links.ts'
import type { RenderContext } from './render-context.ts'

const MESSAGE_CHARS = 600
const WHY_CHARS = 1200
const FIX_CHARS = 2000

/** Why a gate reached no verdict. A bug of ours has a message only. */
export interface Unjudged {
  readonly gate: string
  readonly id: string
  readonly message: string
  readonly why?: string
  readonly fix?: string
  readonly code?: ErrorCode
}

/**
 * Renders what stands in the place of a verdict's comment when the gate could not judge.
 *
 * Shape:  the marker of `renderComment`, by which it takes the older comment's place; then what, why, fix and code. Far below
 *         GitHub's limit, for every text is cut.
 * Errors: never throws.
 */
export function renderUnjudgedComment(unjudged: Unjudged, context: RenderContext): string {
  const { gate, id, message, why, fix, code } = unjudged
  const name = id === 'default' ? gate : `${gate} [${cutText(id, 100)}]`
  const run = context.runUrl !== null && isUrl(context.runUrl) ? ` · [run](${context.runUrl})` : ''
  const parts = [
    `## ❓ ${escapeMarkdown(name)} could not judge: ${escapeMarkdown(cutText(message, MESSAGE_CHARS))}`,
    `Nothing was judged at ${commitLink(context.headSha, context)}; what stood here was about an earlier commit or run${run}`,
    ...(why === undefined ? [] : [`**Why:** ${escapeMarkdown(cutText(why, WHY_CHARS))}`]),
    ...(fix === undefined ? [] : [`**Fix:**\n\n${codeBlock(cutText(fix, FIX_CHARS))}`]),
    ...(code === undefined ? [] : [codeLink(code, context)]),
  ]
  return `${markerLine(commentMarker({ gate, id }))}${parts.join('\n\n')}\n`
}
