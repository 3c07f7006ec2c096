const SPACE = new Set([' ', '\t', '\n', '\r', '\f', '\v'])

/**
 * The place behind blanks and comments; block comments nest.
 *
 * Shape:  the length of the text when nothing else follows, also for a comment that does not end.
 * Source: PostgreSQL documentation, "Lexical Structure", Comments.
 */
export function skipTrivia(sql: string, from: number): number {
  let at = from
  while (at < sql.length) {
    if (SPACE.has(sql[at] ?? '')) at += 1
    else if (sql.startsWith('--', at)) at = endOfLine(sql, at)
    else if (sql.startsWith('/*', at)) at = endOfComment(sql, at)
    else return at
  }
  return sql.length
}

/** The place of the next line feed, or the end. */
export function endOfLine(sql: string, from: number): number {
  const end = sql.indexOf('\n', from)
  return end === -1 ? sql.length : end
}

/** The place behind a block comment that begins here, or the end. */
export function endOfComment(sql: string, from: number): number {
  const marks = /\/\*|\*\//gu
  marks.lastIndex = from
  let depth = 0
  for (let mark = marks.exec(sql); mark !== null; mark = marks.exec(sql)) {
    depth += mark[0] === '/*' ? 1 : -1
    if (depth === 0) return marks.lastIndex
  }
  return sql.length
}
