import type { SqlOutcome, SqlRow } from '@velocity/ports'
import { failureOf, refused } from './failure-of.ts'
import type { Connection } from './open-connection.ts'
import { prepareNext } from './prepare-next.ts'
import { statementStart } from './statement-start.ts'
import { textOf } from './text-of.ts'

/** More rows than that are not held in memory. */
const MAX_ROWS = 200_000

/** Runs the statements of a text one after the other, as SQLite does: outside a transaction each commits by itself. Never throws. */
export function runText(connection: Connection, sql: string): SqlOutcome {
  if (sql.includes('\0')) return refused('42601', 'The text holds a NUL character, behind which SQLite would not read.')
  let rows: readonly SqlRow[] = []
  let affectedRows = 0
  connection.guard.takeRefusal()
  for (let at = statementStart(sql, 0); at < sql.length; ) {
    try {
      const { statement, end } = prepareNext(connection.database, sql, at)
      const before = totalChanges(connection)
      const given = rowsOf(statement)
      rows = given ?? rows
      affectedRows = totalChanges(connection) === before ? 0 : changes(connection)
      at = statementStart(sql, end)
    } catch (error) {
      return failureOf(error, connection.guard.takeRefusal(), at + 1)
    }
  }
  return { ok: true, rows, affectedRows, notices: [] }
}

/** null for a statement that gives no rows. */
function rowsOf(statement: ReturnType<Connection['database']['prepare']>): readonly SqlRow[] | null {
  const columns = statement.columns()
  if (columns.length === 0) {
    statement.run()
    return null
  }
  statement.setReadBigInts(true)
  const rows: SqlRow[] = []
  for (const row of statement.iterate()) {
    if (rows.length === MAX_ROWS) throw new RangeError(`A statement gave more than ${MAX_ROWS} rows.`)
    rows.push(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])))
  }
  return rows
}

function totalChanges({ database }: Connection): number {
  return Number(database.prepare('SELECT total_changes() AS n').get()?.['n'])
}

function changes({ database }: Connection): number {
  return Number(database.prepare('SELECT changes() AS n').get()?.['n'])
}
