import type { DatabaseSession, SqlRow } from '@velocity/ports'

/** The rows of a query of our own. Errors: an `Error` with the server's words. */
export async function queryRows(session: DatabaseSession, sql: string): Promise<readonly SqlRow[]> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw new Error(`${outcome.failure.sqlState} ${outcome.failure.message}: ${sql.slice(0, 300)}`)
  return outcome.rows
}
