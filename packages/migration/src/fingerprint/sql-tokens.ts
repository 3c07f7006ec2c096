/** A word, a quoted name, a literal or a sign of a text that the server wrote. */
export interface SqlToken {
  readonly text: string
  readonly start: number
  readonly end: number
  /** How many parentheses are open around it; one itself counts as inside. */
  readonly depth: number
}

const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|[^\s]/g

/** Splits SQL that PostgreSQL has written from its catalog: it has no comments, and quotes are doubled. */
export function sqlTokens(sql: string): readonly SqlToken[] {
  let depth = 0
  return [...sql.matchAll(TOKEN)].map((match) => {
    const [text] = match
    if (text === '(' || text === '[') depth += 1
    const token = { text, start: match.index, end: match.index + text.length, depth }
    if (text === ')' || text === ']') depth -= 1
    return token
  })
}
