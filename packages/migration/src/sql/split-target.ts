import { type PlainDialect, plainToken } from './plain-token.ts'

/** Words that may stand between a verb and the table that it is about. */
const FILLERS = new Set(
  'TABLE INTO FROM IF EXISTS NOT ONLY ONLINE OFFLINE IGNORE LOW_PRIORITY DELAYED HIGH_PRIORITY QUICK OR REPLACE ROLLBACK ABORT FAIL TEMPORARY'.split(
    ' ',
  ),
)
const TOKENS_READ = 4_000

/** The table that a statement is about, as the text calls it. */
export interface SplitTarget {
  /** Without quotes and without the database. */
  readonly name: string
  /** Behind the name, in the statement's text. */
  readonly end: number
}

/**
 * Finds the table that a statement names: of ALTER, DROP, TRUNCATE, INSERT, REPLACE, UPDATE and DELETE behind the verb, of indexes
 * and triggers behind ON.
 *
 * Shape: null when there is none, for example of a SELECT.
 */
export function splitTarget(sql: string, kind: string, dialect: PlainDialect): SplitTarget | null {
  const words = significant(sql, dialect)
  const isBehindOn = / (INDEX|TRIGGER)$/.test(kind)
  if (!isBehindOn && !/^(ALTER TABLE|DROP TABLE|RENAME TABLE|TRUNCATE|INSERT|REPLACE|UPDATE|DELETE)$/.test(kind))
    return null
  let at = isBehindOn ? words.findIndex(({ word }) => word === 'ON') + 1 : 1
  if (isBehindOn && at === 0) return null
  while (FILLERS.has(words[at]?.word ?? '')) at += 1
  while (words[at + 1]?.text === '.') at += 2
  const found = words[at]
  return found === undefined || found.name === null ? null : { name: found.name, end: found.end }
}

/** The first pieces of a statement that are no comment. `word` is '' for what is quoted. */
function significant(sql: string, dialect: PlainDialect) {
  const found: { text: string; word: string; name: string | null; end: number }[] = []
  for (let at = 0; at < sql.length && found.length < TOKENS_READ; ) {
    const { kind, start, end } = plainToken(sql, at, dialect)
    at = end
    if (kind === 'space' || kind === 'executable') continue
    const text = sql.slice(start, end)
    const name = kind === 'word' ? text : kind === 'quoted' ? unquoted(text) : null
    found.push({ text, word: kind === 'word' ? text.toUpperCase() : '', name, end })
  }
  return found
}

function unquoted(text: string): string {
  const [quote = ''] = text
  return text.slice(1, -1).replaceAll(quote + quote, quote)
}
