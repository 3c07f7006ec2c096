import type { Suppression } from '@velocity/model'

/** A comment in a migration that speaks for a statement. */
export interface Allowance {
  readonly path: string
  /** Of the comment, from 1. */
  readonly line: number
  readonly rule: string
  readonly suppression: Suppression
}

/** Such a comment that does not hold, and why. */
export interface RefusedAllowance {
  readonly path: string
  readonly line: number
  readonly message: string
}

const COMMENT = /(?:--|#|\/\*)\s*velocity:allow\s+([^\n]*)/u
const MAX_DAYS = 90
const DAY_MS = 86_400_000

/**
 * Reads the comments of one file, such as `-- velocity:allow MG-REW-01 until=2026-12-31 reason="…"`.
 *
 * Shape:  one that names no rule, has no reason of ten characters or no day within the next 90 is refused.
 * Units:  `today` as YYYY-MM-DD in UTC.
 * Errors: never throws.
 */
export function parseAllowances(
  path: string,
  text: string,
  today: string,
): { readonly allowed: readonly Allowance[]; readonly refused: readonly RefusedAllowance[] } {
  const allowed: Allowance[] = []
  const refused: RefusedAllowance[] = []
  if (!text.includes('velocity:allow')) return { allowed, refused }
  for (const [index, row] of text.split('\n').entries()) {
    const words = COMMENT.exec(row)?.[1]
    if (words === undefined) continue
    const line = index + 1
    const rule = /^(MG-[A-Za-z0-9-]{3,60})\b/iu.exec(words)?.[1] ?? null
    const until = /\buntil=(\d{4}-\d{2}-\d{2})\b/u.exec(words)?.[1] ?? null
    const reason = /\breason="([^"]{0,500})"/u.exec(words)?.[1]?.trim() ?? ''
    const fault = faultOf(rule, until, reason, today)
    if (rule === null || fault !== null) refused.push({ path, line, message: `velocity:allow ${fault}` })
    else
      allowed.push({
        path,
        line,
        rule: rule.toUpperCase(),
        suppression: { kind: 'inSource', origin: 'velocity:allow', reason, expires: until },
      })
  }
  return { allowed, refused }
}

function faultOf(rule: string | null, until: string | null, reason: string, today: string): string | null {
  if (rule === null) return 'names no rule, for example MG-REW-01'
  if (until === null) return `${rule} has no day it ends on: until=YYYY-MM-DD`
  if (reason.length < 10) return `${rule} has no reason of ten characters or more: reason="…"`
  const days = (Date.parse(until) - Date.parse(today)) / DAY_MS
  if (!Number.isFinite(days)) return `${rule} ends on "${until}", which is no day`
  if (days < 0) return `${rule} ended on ${until}`
  return days > MAX_DAYS ? `${rule} ends on ${until}, in more than ${MAX_DAYS} days` : null
}
