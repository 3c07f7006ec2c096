const MAX_DELIMITER = 16

/** A command of MySQL's client that changes what ends a statement. */
export interface DelimiterCommand {
  /** null for one that no client takes: empty, longer than 16 characters, or with a backslash. */
  readonly delimiter: string | null
  /** Behind its line. */
  readonly end: number
}

/** The `DELIMITER` command at a place where a statement could begin; null when there is none. */
export function splitDelimiter(sql: string, at: number): DelimiterCommand | null {
  if (!/^delimiter(?![\w$])/i.test(sql.slice(at, at + 10))) return null
  const newline = sql.indexOf('\n', at)
  const end = newline < 0 ? sql.length : newline + 1
  const [delimiter = ''] = sql
    .slice(at + 'delimiter'.length, end)
    .trim()
    .split(/\s/, 1)
  const isUsable = delimiter !== '' && delimiter.length <= MAX_DELIMITER && !delimiter.includes('\\')
  return { delimiter: isUsable ? delimiter : null, end }
}
