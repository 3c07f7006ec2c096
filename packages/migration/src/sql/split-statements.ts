import type { ParsedSql, ParsedStatement } from '@velocity/ports'
import { type PlainDialect, type PlainToken, plainToken } from './plain-token.ts'
import { splitBody } from './split-body.ts'
import { splitDelimiter } from './split-delimiter.ts'
import { KIND_WORDS, splitKind } from './split-kind.ts'

/**
 * Splits a text into statements in linear time.
 *
 * Shape: statements in order, without semicolons or delimiters, comments before and behind them; comments whose content MySQL
 *        runs belong to them. A string, name or comment that never ends, or a DELIMITER without one, makes the text malformed.
 */
export function splitStatements(sql: string, dialect: PlainDialect): ParsedSql {
  const splitter = createSplitter(sql, dialect)
  for (let at = 0; at < sql.length; ) {
    const step = splitter.step(at)
    if (typeof step === 'string') return { ok: false, message: step, line: splitter.lineAt(at) }
    at = step
  }
  if (splitter.isInComment()) {
    return { ok: false, message: 'A comment that runs (/*! …) never ends.', line: splitter.lineAt(sql.length) }
  }
  splitter.finish()
  return { ok: true, statements: splitter.statements }
}

function createSplitter(sql: string, dialect: PlainDialect) {
  const statements: ParsedStatement[] = []
  let delimiter = ';'
  let body = splitBody(dialect)
  let words: string[] = []
  let start = -1
  let end = -1
  let inComment = false
  let lines = { at: 0, line: 1 }

  const lineAt = (at: number): number => {
    let { line } = lines
    for (let next = sql.indexOf('\n', lines.at); next >= 0 && next < at; next = sql.indexOf('\n', next + 1)) line += 1
    lines = { at, line }
    return line
  }

  const finish = (): void => {
    const text = start < 0 ? '' : withoutSemicolons(sql.slice(start, end))
    if (text !== '') {
      const kind = splitKind(words)
      const place = { startOffset: start, endOffset: start + text.length, startLine: lineAt(start) }
      statements.push({ sql: text, ...place, kind, node: null })
    }
    body = splitBody(dialect)
    words = []
    start = -1
  }

  const take = (token: PlainToken): void => {
    if (start < 0) start = token.start
    end = token.end
    if (token.kind === 'executable') return
    const text =
      token.kind === 'quoted' ? "'" : sql.slice(token.start, Math.min(token.end, token.start + 20)).toUpperCase()
    if (token.kind === 'word' && words.length < KIND_WORDS) words.push(text)
    body.take(text)
  }

  /** Goes past the piece at a place; a text says what is wrong with it. */
  const step = (at: number): number | string => {
    if (!inComment && sql.startsWith(delimiter, at) && (delimiter !== ';' || body.isOutside())) {
      finish()
      return at + delimiter.length
    }
    const command = dialect === 'mysql' && start < 0 ? splitDelimiter(sql, at) : null
    if (command !== null) {
      if (command.delimiter === null) return 'DELIMITER names nothing that could end a statement.'
      delimiter = command.delimiter
      return command.end
    }
    if (inComment && sql.startsWith('*/', at)) {
      inComment = false
      end = at + 2
      return end
    }
    const token = plainToken(sql, at, dialect)
    if (token.kind === 'broken') return `${whatIs(sql, at)} never ends.`
    if (token.kind === 'space') return token.end
    if (token.kind === 'executable') inComment = true
    const cut = token.kind === 'word' ? cutAtDelimiter(sql, token, delimiter) : token
    take(cut)
    return cut.end
  }

  return { statements, step, finish, lineAt, isInComment: () => inComment }
}

/** A word ends where a delimiter of letters or `$` begins: `END$$`. */
function cutAtDelimiter(sql: string, token: PlainToken, delimiter: string): PlainToken {
  if (delimiter === ';') return token
  const found = sql.slice(token.start, token.end + delimiter.length).indexOf(delimiter)
  return found <= 0 || token.start + found >= token.end ? token : { ...token, end: token.start + found }
}

/** With a delimiter of its own a statement may end with semicolons too. */
function withoutSemicolons(text: string): string {
  let end = text.length
  while (end > 0 && /[;\s]/.test(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

function whatIs(sql: string, at: number): string {
  if (sql.startsWith('/*', at)) return 'A comment'
  return sql[at] === "'" ? "A string (')" : `A name or string (${sql[at]})`
}
