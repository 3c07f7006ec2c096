import type { DatabaseSync, StatementSync } from 'node:sqlite'

const WINDOW = 4_096

/** A statement that SQLite has compiled, and where its text ends. */
export interface Prepared {
  readonly statement: StatementSync
  readonly end: number
}

/**
 * Compiles the statement that stands at a place. SQLite itself says where it ends.
 *
 * The text is given in windows that grow, so that many small statements cost what their length costs: a statement is taken from a
 * window only with its semicolon, and an error only from the whole rest.
 *
 * Errors: throws what SQLite says of the statement.
 */
export function prepareNext(database: DatabaseSync, sql: string, start: number): Prepared {
  for (let size = WINDOW; ; size *= 4) {
    const isRest = start + size >= sql.length
    const prepared = prepareWindow(database, sql.slice(start, start + size), isRest)
    if (prepared !== null) return { statement: prepared, end: start + prepared.sourceSQL.length }
  }
}

function prepareWindow(database: DatabaseSync, text: string, isRest: boolean): StatementSync | null {
  try {
    const statement = database.prepare(text)
    return isRest || statement.sourceSQL.endsWith(';') ? statement : null
  } catch (error) {
    if (isRest) throw error
    return null
  }
}
