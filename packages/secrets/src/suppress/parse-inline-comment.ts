/** A comment that lets a secret through, as it was written. */
export interface InlineComment {
  /** For example `gitleaks:allow`. */
  readonly marker: string
  readonly reason: string | null
  /** `YYYY-MM-DD`, or null. */
  readonly expires: string | null
  /** True when `expires` is given and is no date. */
  readonly isMalformed: boolean
}

/** What another word or a hyphen follows is another marker. */
const SAME_LINE =
  /(?<![\w-])(velocity:allow|gitleaks:allow|betterleaks:allow|trufflehog:ignore|[Pp]ragma: ?(?:allow|white)list[ -]secret)(?![\w-])([^\n]*)/u
const LINE_ABOVE =
  /(?<![\w-])(velocity:allow-next-line|[Pp]ragma: ?(?:allow|white)list[ -]nextline[ -]secret)(?![\w-])([^\n]*)/u

/**
 * Reads the comment that speaks for the secret of a line, in our own words or in those of other scanners.
 *
 * Shape:  ours is `velocity:allow reason="…" expires=YYYY-MM-DD`, or `velocity:allow-next-line …` above; to the others' markers a
 *         reason and an end may be added in the same way. null without one.
 * Errors: never throws.
 */
export function parseInlineComment(line: string, lineAbove: string): InlineComment | null {
  const match = SAME_LINE.exec(line) ?? LINE_ABOVE.exec(lineAbove)
  if (match === null) return null
  const [, marker = '', rest = ''] = match
  const reason = /\breason\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|(\S+))/iu.exec(rest)
  const expires = /\bexpires\s*[=:]\s*["']?([^\s"',;]+)/iu.exec(rest)?.[1] ?? null
  return {
    marker: /^pragma/iu.test(marker) ? marker.toLowerCase().replace(/: ?/u, ': ') : marker,
    reason: (reason?.[1] ?? reason?.[2] ?? reason?.[3] ?? '').trim() || null,
    expires: expires !== null && isDate(expires) ? expires : null,
    isMalformed: expires !== null && !isDate(expires),
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
