/** A stretch of a text of SQL. */
export interface SqlPart {
  /** `quoted`: a text, a quoted name or a dollar-quoted body, with its quotes. */
  readonly kind: 'code' | 'quoted' | 'comment'
  readonly text: string
  /** UTF-16 units from the start. */
  readonly offset: number
}

// Behind one of these a dollar sign or an E belongs to a name.
const NAME_CHAR = /[\w$\u0080-\uffff]/u
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y

/**
 * Splits a text of PostgreSQL's SQL into code, quoted parts and comments.
 *
 * Shape:  joined they are the text again. A quoted part or comment that does not end goes to the end of the text.
 * Errors: never throws.
 * Source: PostgreSQL documentation, 4.1 Lexical Structure.
 */
export function sqlParts(sql: string): readonly SqlPart[] {
  const parts: SqlPart[] = []
  let plain = 0
  let index = 0
  while (index < sql.length) {
    const found = partAt(sql, index)
    if (found === null) {
      index += 1
      continue
    }
    if (index > plain) parts.push({ kind: 'code', text: sql.slice(plain, index), offset: plain })
    parts.push({ kind: found.kind, text: sql.slice(index, found.end), offset: index })
    index = found.end
    plain = found.end
  }
  if (plain < sql.length) parts.push({ kind: 'code', text: sql.slice(plain), offset: plain })
  return parts
}

function partAt(sql: string, index: number): { readonly kind: SqlPart['kind']; readonly end: number } | null {
  const char = sql[index]
  if (char === '-' && sql[index + 1] === '-') {
    const end = sql.indexOf('\n', index)
    return { kind: 'comment', end: end === -1 ? sql.length : end }
  }
  if (char === '/' && sql[index + 1] === '*') return { kind: 'comment', end: endOfComment(sql, index) }
  if (char === "'") return { kind: 'quoted', end: endOfQuoted(sql, index, "'", hasEscapes(sql, index)) }
  if (char === '"') return { kind: 'quoted', end: endOfQuoted(sql, index, '"', false) }
  if (char !== '$' || NAME_CHAR.test(sql[index - 1] ?? ' ')) return null
  DOLLAR_TAG.lastIndex = index
  const tag = DOLLAR_TAG.exec(sql)?.[0]
  if (tag === undefined) return null
  const close = sql.indexOf(tag, index + tag.length)
  return { kind: 'quoted', end: close === -1 ? sql.length : close + tag.length }
}

function hasEscapes(sql: string, index: number): boolean {
  return /[eE]/u.test(sql[index - 1] ?? '') && !NAME_CHAR.test(sql[index - 2] ?? ' ')
}

function endOfQuoted(sql: string, start: number, quote: string, isEscaped: boolean): number {
  let index = start + 1
  while (index < sql.length) {
    if (isEscaped && sql[index] === '\\') index += 2
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
    const isOpening = sql[index] === '/' && sql[index + 1] === '*'
    const isClosing = sql[index] === '*' && sql[index + 1] === '/'
    if (isOpening) depth += 1
    if (isClosing) depth -= 1
    index += isOpening || isClosing ? 2 : 1
  }
  return Math.min(index, sql.length)
}
