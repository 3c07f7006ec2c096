import { stripControls } from '@velocity/model'
import type { InlineAllow } from '../config/secret-config.ts'
import { showLatin1 } from '../text/decode-utf8.ts'
import { parseInlineComment } from './parse-inline-comment.ts'
import type { SuppressionCandidate, Suppressor } from './suppressor.ts'

const MIN_REASON_CHARS = 10
const MAX_NOTICES = 50

/**
 * Hears the comments that stand beside secrets.
 *
 * Shape:  our own marker always needs a reason of ten characters; others' only where the policy asks for reasons. A comment that is
 *         not heard, and why, is a notice. `today` is `YYYY-MM-DD`; a comment is valid through the end of its last day.
 * Errors: never throws.
 */
export function createInlineSuppressor(allow: InlineAllow, today: string): Suppressor {
  const unheard = new Set<string>()
  return {
    find(candidate) {
      const { lines, secretStart, secretEnd } = candidate
      // A secret may hold any text, also one that looks like a comment, and what stands around it must not become one either.
      const outside = `${lines.slice(0, secretStart)}\0${lines.slice(secretEnd)}`
      const comments = outside
        .split('\n')
        .map((line, index) => parseInlineComment(line, index === 0 ? candidate.lineAbove : ''))
      const comment = comments.find((one) => one !== null)
      if (comment === undefined || comment === null) return null
      const problem = problemOf(comment, allow, today)
      if (problem !== null) {
        unheard.add(`the comment ${comment.marker} at ${placeOf(candidate)} does not count: ${problem}.`)
        return null
      }
      return {
        kind: 'inSource',
        origin: comment.marker,
        reason: comment.reason === null ? null : stripControls(showLatin1(comment.reason)),
        expires: comment.expires,
      }
    },
    notices: () => [...unheard].slice(0, MAX_NOTICES),
  }
}

function problemOf(
  comment: NonNullable<ReturnType<typeof parseInlineComment>>,
  allow: InlineAllow,
  today: string,
): string | null {
  if (allow === 'off') return 'the policy allows no comments (inline-allow: off)'
  if (comment.isMalformed) return 'its expires is no date such as 2026-12-31'
  if (comment.expires !== null && comment.expires < today) return `it expired on ${comment.expires}`
  const needsReason = allow === 'reason' || comment.marker.startsWith('velocity:')
  if (needsReason && [...(comment.reason ?? '')].length < MIN_REASON_CHARS) {
    return `it needs a reason of ${MIN_REASON_CHARS} characters or more: ${comment.marker} reason="why this is no secret"`
  }
  return null
}

function placeOf({ path, startLine }: SuppressionCandidate): string {
  return path === '' ? 'a message' : `${path}:${startLine}`
}
