import type { DatabaseSession, SqlRow } from '@velocity/ports'

/**
 * The rows of a query of our own.
 *
 * Errors: throws an `Error` with the server's words: a query of ours that fails is a bug, or the session is lost.
 */
export async function rowsOf(session: DatabaseSession, sql: string): Promise<readonly SqlRow[]> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw new Error(`${outcome.failure.sqlState} ${outcome.failure.message}: ${sql.slice(0, 200)}`)
  return outcome.rows
}
