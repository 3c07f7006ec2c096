import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ParsedSql, ParsedStatement, SqlParser } from '@velocity/ports'
import { explainFailure } from './explain-failure.ts'
import { findCut } from './find-cut.ts'
import { findUnreadable } from './find-unreadable.ts'
import { createLineCounter, createPlaceCounter } from './place-counter.ts'
import { skipTrivia } from './skip-trivia.ts'

/** The parser's own answer: `stmt_location` and `stmt_len` are bytes. */
interface RawParse {
  readonly stmts?: readonly { readonly stmt: object; readonly stmt_location?: number; readonly stmt_len?: number }[]
}
export interface SqlParserOptions {
  /** The folder that `copyParserParts` laid beside a bundle; null: the installed package. */
  readonly partsFolder: string | null
}

type ParseText = (sql: string) => RawParse

/** Above it a text is parsed in pieces: trees are written as JSON before they are read, many times as large as the text. */
const PIECE_LENGTH = 512 * 1024
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Splits and parses with PostgreSQL's own grammar (libpg_query).
 *
 * Shape:  offsets count in the text as given, a byte order mark included. Locations *inside* a tree are bytes of a piece
 *         of the text: do not use them.
 * Errors: `parse` never throws; what `findUnreadable` names is malformed.
 */
export async function createSqlParser({ partsFolder }: SqlParserOptions = { partsFolder: null }): Promise<SqlParser> {
  const name = partsFolder === null ? 'libpg-query' : pathToFileURL(join(partsFolder, 'index.mjs')).href
  // It looks for its engine beside itself, which a bundle would hide from it.
  const { loadModule, parseSync } = (await import(/* webpackIgnore: true */ name)) as typeof import('libpg-query')
  await loadModule()
  return { parse: (sql) => parseSql(sql, (text) => parseSync(text) as RawParse) }
}

function parseSql(sql: string, parseText: ParseText): ParsedSql {
  const unreadable = findUnreadable(sql)
  if (unreadable !== null)
    return { ok: false, line: createLineCounter(sql)(unreadable.offset), message: unreadable.message }
  const start = sql.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  try {
    return { ok: true, statements: readPieces(sql, start, PIECE_LENGTH, parseText) }
  } catch (error) {
    if (sql.length <= PIECE_LENGTH) return explain(sql, start, error)
  }
  // A piece may have been cut within a body; the whole is the judge.
  try {
    return { ok: true, statements: readPieces(sql, start, sql.length, parseText) }
  } catch (error) {
    return explain(sql, start, error)
  }
}

function explain(sql: string, start: number, error: unknown): ParsedSql {
  const { message, sqlDetails } = error as { message: string; sqlDetails?: { cursorPosition: number } }
  if (sqlDetails === undefined)
    return explainFailure(sql, `the text is too deeply nested to be parsed (${message})`, null)
  return explainFailure(sql, message, Math.max(0, sqlDetails.cursorPosition) + start)
}

function readPieces(sql: string, start: number, length: number, parseText: ParseText): readonly ParsedStatement[] {
  const statements: ParsedStatement[] = []
  const lineOf = createLineCounter(sql)
  let from = start
  while (from < sql.length) {
    const end = sql.length - from <= length ? sql.length : findCut(sql, from, from + length)
    for (const statement of readPiece(sql, from, end, parseText))
      statements.push({ ...statement, startLine: lineOf(statement.startOffset) })
    from = end
  }
  return statements
}

function readPiece(
  sql: string,
  from: number,
  end: number,
  parseText: ParseText,
): readonly Omit<ParsedStatement, 'startLine'>[] {
  const places = createPlaceCounter(sql, from)
  const { stmts = [] } = parseText(sql.slice(from, end))
  return stmts.map(({ stmt, stmt_location: location = 0, stmt_len: bytes }) => {
    const startOffset = skipTrivia(sql, places.offsetOf(location))
    const text = sql.slice(startOffset, bytes === undefined ? end : places.offsetOf(location + bytes)).trimEnd()
    const [kind = '', node = null] = Object.entries(stmt)[0] ?? []
    return { sql: text, startOffset, endOffset: startOffset + text.length, kind, node }
  })
}
