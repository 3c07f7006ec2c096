import { sqlParts } from '../sql/sql-parts.ts'

/** How far two texts of SQL are from each other. */
export type TextChange = 'none' | 'line-endings' | 'blanks' | 'comments' | 'code'

/**
 * Says the least that differs between two texts.
 *
 * Shape:  `blanks`: white space outside of quotes; `comments`: also comments; `code`: what the server runs.
 * Errors: never throws.
 */
export function textChange(before: string, after: string): TextChange {
  if (before === after) return 'none'
  if (unixLines(before) === unixLines(after)) return 'line-endings'
  if (squeeze(before, 'with comments') === squeeze(after, 'with comments')) return 'blanks'
  return squeeze(before, 'bare') === squeeze(after, 'bare') ? 'comments' : 'code'
}

function unixLines(text: string): string {
  return text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n')
}

/** Tokens of code and quoted parts as a list in JSON: what stands in quotes cannot be taken for the end of it. */
function squeeze(text: string, mode: 'with comments' | 'bare'): string {
  return JSON.stringify(
    sqlParts(unixLines(text)).flatMap(({ kind, text: part }) => {
      if (kind === 'quoted') return [part]
      if (kind === 'comment' && mode === 'bare') return []
      return part.split(/\s+/u).filter((word) => word !== '')
    }),
  )
}
