const SPACE = new Set([' ', '\t', '\n', '\f', '\r', ';', '\uFEFF'])

/** The place of the next statement: behind spaces, comments and semicolons. Linear in what it passes. */
export function statementStart(sql: string, from: number): number {
  let at = from
  while (at < sql.length) {
    if (SPACE.has(sql[at] ?? '')) at += 1
    else if (sql.startsWith('--', at)) at = behind(sql, '\n', at)
    else if (sql.startsWith('/*', at)) at = behind(sql, '*/', at + 2)
    else return at
  }
  return at
}

function behind(sql: string, end: string, from: number): number {
  const found = sql.indexOf(end, from)
  return found < 0 ? sql.length : found + end.length
}
