import { endOfComment, endOfLine } from './skip-trivia.ts'

/** What a semicolon may stand in: comments, names, texts with and without escapes, dollar quotes. */
const OPENING = /;|--|\/\*|"|'|\$(?:[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/giu
const ESCAPED_END = /\\[\s\S]|''|'/gu

/**
 * The place behind the first semicolon at or after `least` that ends a statement as far as quotes and comments tell.
 *
 * Shape: the length of the text when there is none. A body of `BEGIN ATOMIC` or of a rule may be cut: only the parser knows.
 * `from` is the start of a statement.
 */
export function findCut(sql: string, from: number, least: number): number {
  OPENING.lastIndex = from
  for (let found = OPENING.exec(sql); found !== null; found = OPENING.exec(sql)) {
    const at = found.index
    if (found[0] === ';') {
      if (at >= least) return at + 1
    } else if (found[0] === '--') OPENING.lastIndex = endOfLine(sql, at)
    else if (found[0] === '/*') OPENING.lastIndex = endOfComment(sql, at)
    else if (found[0] === "'" && /e/iu.test(sql[at - 1] ?? '')) OPENING.lastIndex = endOfEscaped(sql, at + 1)
    else OPENING.lastIndex = behind(sql, found[0], at + found[0].length)
  }
  return sql.length
}

function behind(sql: string, closing: string, from: number): number {
  const end = sql.indexOf(closing, from)
  return end === -1 ? sql.length : end + closing.length
}

function endOfEscaped(sql: string, from: number): number {
  ESCAPED_END.lastIndex = from
  for (let found = ESCAPED_END.exec(sql); found !== null; found = ESCAPED_END.exec(sql))
    if (found[0] === "'") return ESCAPED_END.lastIndex
  return sql.length
}
