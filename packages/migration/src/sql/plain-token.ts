/** A dialect whose statements are split without a parser. */
export type PlainDialect = 'mysql' | 'sqlite'

/** A piece of a text: every character belongs to one. */
export interface PlainToken {
  /**
   * `space` holds spaces and comments. `executable` is the mark of a comment of MySQL whose content runs, open or close.
   * `broken` is a string, name or comment that never ends.
   */
  readonly kind: 'space' | 'word' | 'quoted' | 'sign' | 'executable' | 'broken'
  readonly start: number
  readonly end: number
}

const WORD = /[\w$\u0080-\uffff]+/y
const SPACE = /\s+/y
const EXECUTABLE = /\/\*M?!\d*/y

/**
 * Reads the piece of a text that begins at a place.
 *
 * Shape: `at` lies before the text's end. Linear in the piece's length.
 */
export function plainToken(sql: string, at: number, dialect: PlainDialect): PlainToken {
  const space = endOf(SPACE, sql, at)
  if (space !== null) return { kind: 'space', start: at, end: space }
  const comment = commentAt(sql, at, dialect)
  if (comment !== null) return comment
  const quote = sql[at] ?? ''
  if (quote === "'" || quote === '"' || quote === '`') {
    return quoted(sql, at, quote, dialect === 'mysql' && quote !== '`')
  }
  if (quote === '[' && dialect === 'sqlite') return closed(at, sql.indexOf(']', at + 1), 1, 'quoted', sql.length)
  const word = endOf(WORD, sql, at)
  return word === null ? { kind: 'sign', start: at, end: at + 1 } : { kind: 'word', start: at, end: word }
}

function commentAt(sql: string, at: number, dialect: PlainDialect): PlainToken | null {
  const two = sql.slice(at, at + 2)
  if (two === '--' && (dialect === 'sqlite' || /^[\s\0]?$/.test(sql.slice(at + 2, at + 3)))) return line(sql, at)
  if (sql[at] === '#' && dialect === 'mysql') return line(sql, at)
  if (two !== '/*') return null
  const executable = dialect === 'mysql' ? endOf(EXECUTABLE, sql, at) : null
  if (executable !== null) return { kind: 'executable', start: at, end: executable }
  return closed(at, sql.indexOf('*/', at + 2), 2, 'space', sql.length)
}

function line(sql: string, at: number): PlainToken {
  const end = sql.indexOf('\n', at)
  return { kind: 'space', start: at, end: end < 0 ? sql.length : end + 1 }
}

/** A doubled quote stands for itself; in strings of MySQL a backslash takes the next character with it. */
function quoted(sql: string, start: number, quote: string, hasEscapes: boolean): PlainToken {
  for (let at = start + 1; at < sql.length; at += 1) {
    if (hasEscapes && sql[at] === '\\') at += 1
    else if (sql[at] === quote && sql[at + 1] === quote) at += 1
    else if (sql[at] === quote) return { kind: 'quoted', start, end: at + 1 }
  }
  return { kind: 'broken', start, end: sql.length }
}

function closed(start: number, found: number, width: number, kind: PlainToken['kind'], length: number): PlainToken {
  return found < 0 ? { kind: 'broken', start, end: length } : { kind, start, end: found + width }
}

function endOf(pattern: RegExp, sql: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(sql) ? pattern.lastIndex : null
}
