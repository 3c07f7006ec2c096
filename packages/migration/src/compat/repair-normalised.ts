import { sqlParts } from '../sql/sql-parts.ts'

/** Where a constant has to stand and pg_stat_statements has put a parameter. */
const TYPED =
  /\b(interval|timestamptz?|timestamp\s+with(?:out)?\s+time\s+zone|date|time|bytea|inet|jsonb?|uuid|point)\s+\$(\d+)/giu
const EXTRACT = /\bextract\s*\(\s*\$\d+\s+from\b/giu

/**
 * Makes a query of pg_stat_statements one that can be prepared again: `INTERVAL $1` becomes `CAST($1 AS interval)`.
 *
 * Shape:  null for what was cut at `track_activity_query_size`, holds `…` or is a utility command that takes no parameters.
 * Errors: never throws.
 */
export function repairNormalised(query: string): string | null {
  const text = query.trim()
  if (text === '' || /(?:\.\.\.|…)$/u.test(text) || text === '<insufficient privilege>') return null
  return sqlParts(text)
    .map(({ kind, text: part }) => {
      if (kind === 'comment') return part.replace(/[^\n]/gu, ' ')
      if (kind === 'quoted') return part
      return part
        .replace(TYPED, (_, type: string, number: string) => `CAST($${number} AS ${type})`)
        .replace(EXTRACT, 'extract(epoch from')
    })
    .join('')
}
