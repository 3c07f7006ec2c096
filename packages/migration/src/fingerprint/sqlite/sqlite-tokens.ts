import { plainToken } from '../../sql/plain-token.ts'

/** A word, name, literal or sign of a text that SQLite keeps, so written that what means the same is the same. */
export interface SqliteToken {
  readonly text: string
  /** Whether it was quoted as a name: then it is no keyword. */
  readonly isName: boolean
  /** How many parentheses are open around it; one itself counts as outside. */
  readonly depth: number
}

const BARE = /^[a-z_\u0080-\uffff][\w$\u0080-\uffff]*$/i

/** Reads a text as SQLite keeps it: without comments, words and names in lower case, names in quotes only where SQL needs them. */
export function sqliteTokens(sql: string): readonly SqliteToken[] {
  const tokens: SqliteToken[] = []
  let depth = 0
  for (let at = 0; at < sql.length; ) {
    const { kind, start, end } = plainToken(sql, at, 'sqlite')
    at = end
    if (kind === 'space') continue
    const raw = sql.slice(start, end)
    const name = kind === 'quoted' && raw[0] !== "'" ? unquoted(raw) : null
    if (raw === ')') depth -= 1
    tokens.push({ text: name === null ? lowered(raw) : quotedName(name.toLowerCase()), isName: name !== null, depth })
    if (raw === '(') depth += 1
  }
  return tokens
}

/** Writes tokens as one line. */
export function joinTokens(tokens: readonly SqliteToken[]): string {
  let text = ''
  let previous = ''
  for (const token of tokens) {
    const isTight = /^[(),.;]$/.test(token.text) || /^[(.]?$/.test(previous)
    const isOperator = /^[<>=!|&]$/.test(token.text) && /^[<>=!|&]$/.test(previous)
    const space = (isTight && !(token.text === '(' && previous === ',')) || isOperator ? '' : ' '
    text += space + token.text
    previous = token.text
  }
  return text
}

/** A text of SQLite on one line, so that what means the same is the same. */
export function normaliseSqlite(sql: string): string {
  return joinTokens(sqliteTokens(sql))
}

/** A name, in quotes where SQL needs them. */
export function quotedName(name: string): string {
  return BARE.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}

function lowered(raw: string): string {
  return raw[0] === "'" ? raw : raw.toLowerCase()
}

function unquoted(raw: string): string {
  const [quote = ''] = raw
  const inner = raw.slice(1, -1)
  return quote === '[' ? inner : inner.replaceAll(quote + quote, quote)
}
