import { sqlParts } from '../sql/sql-parts.ts'

/** One statement of a text. */
export interface SplitQuery {
  /** Without comments before it and without its semicolon. */
  readonly sql: string
  /** Of the text, from 1. */
  readonly line: number
}

/**
 * Splits a text at its semicolons into statements that begin like a query: SELECT, INSERT, UPDATE, DELETE, MERGE, WITH, VALUES,
 * TABLE, a bracket. Others are left out.
 *
 * Errors: never throws.
 */
export function splitQueries(text: string): readonly SplitQuery[] {
  return splitStatements(text).filter(({ sql }) => isQuery(sql))
}

/** The only statement of a text when it is a query; null for others, for several statements and for none. */
export function onlyQuery(text: string): SplitQuery | null {
  const [only, second] = splitStatements(text)
  return only !== undefined && second === undefined && isQuery(only.sql) ? only : null
}

function isQuery(sql: string): boolean {
  return /^(?:\(|(?:select|insert|update|delete|merge|with|values|table)\b)/iu.test(sql)
}

function splitStatements(text: string): readonly SplitQuery[] {
  const ends: number[] = []
  let isOnlyComments = true
  const begins: number[] = []
  for (const { kind, text: part, offset } of sqlParts(text)) {
    if (kind === 'comment') continue
    if (kind === 'quoted') {
      if (isOnlyComments) begins.push(offset)
      isOnlyComments = false
      continue
    }
    for (let index = 0; index < part.length; index++) {
      const char = part[index] ?? ''
      if (char === ';') {
        if (!isOnlyComments) ends.push(offset + index)
        isOnlyComments = true
      } else if (isOnlyComments && /\S/u.test(char)) {
        begins.push(offset + index)
        isOnlyComments = false
      }
    }
  }
  if (!isOnlyComments) ends.push(text.length)
  let line = 1
  let counted = 0
  return begins.map((begin, index) => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < begin; at = text.indexOf('\n', at + 1)) line += 1
    counted = begin
    return { sql: text.slice(begin, ends[index]).trimEnd(), line }
  })
}
