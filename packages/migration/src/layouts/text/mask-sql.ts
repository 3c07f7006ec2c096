const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y

/**
 * Blanks out what is no code of SQL: comments, texts, quoted names and dollar-quoted bodies become spaces; line breaks stay.
 *
 * Shape: as long as the text that was given. A text that does not end swallows the rest.
 * Source: PostgreSQL documentation, 4.1 Lexical Structure.
 */
export function maskSql(sql: string): string {
  const parts: string[] = []
  let index = 0
  let plain = 0
  while (index < sql.length) {
    const end = endOfHidden(sql, index)
    if (end === index) {
      index += 1
      continue
    }
    parts.push(sql.slice(plain, index), sql.slice(index, end).replace(/[^\r\n]/g, ' '))
    index = end
    plain = end
  }
  parts.push(sql.slice(plain))
  return parts.join('')
}

function endOfHidden(sql: string, index: number): number {
  const char = sql[index]
  if (char === '-' && sql[index + 1] === '-') return endOr(sql, sql.indexOf('\n', index))
  if (char === '/' && sql[index + 1] === '*') return endOfComment(sql, index)
  if (char === "'") return endOfQuoted(sql, index, "'", isEscapeText(sql, index))
  if (char === '"') return endOfQuoted(sql, index, '"', false)
  if (char === '$' && !/[\w$]/.test(sql[index - 1] ?? ' ')) return endOfDollar(sql, index)
  return index
}

function endOr(sql: string, index: number): number {
  return index === -1 ? sql.length : index
}

function isEscapeText(sql: string, index: number): boolean {
  return /[eE]/.test(sql[index - 1] ?? '') && !/\w/.test(sql[index - 2] ?? ' ')
}

function endOfQuoted(sql: string, start: number, quote: string, hasEscapes: boolean): number {
  let index = start + 1
  while (index < sql.length) {
    if (hasEscapes && sql[index] === '\\') index += 2
    else if (sql[index] !== quote) index += 1
    else if (sql[index + 1] === quote) index += 2
    else return index + 1
  }
  return sql.length
}

function endOfComment(sql: string, start: number): number {
  let depth = 1
  let index = start + 2
  while (index < sql.length && depth > 0) {
    const two = sql.slice(index, index + 2)
    if (two === '/*') depth += 1
    if (two === '*/') depth -= 1
    index += two === '/*' || two === '*/' ? 2 : 1
  }
  return Math.min(index, sql.length)
}

function endOfDollar(sql: string, start: number): number {
  DOLLAR_TAG.lastIndex = start
  const tag = DOLLAR_TAG.exec(sql)?.[0]
  if (tag === undefined) return start
  const close = sql.indexOf(tag, start + tag.length)
  return close === -1 ? sql.length : close + tag.length
}
