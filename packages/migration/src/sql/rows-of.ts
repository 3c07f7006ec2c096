import type { DatabaseSession, SqlRow } from '@velocity/ports'
import { unreadableDatabase } from './unreadable-database.ts'

/**
 * The rows of a query of our own.
 *
 * Errors: `UserError` VEL_ENGINE_UNREADABLE with the server's words: the session is lost, or a migration damaged the database.
 */
export async function rowsOf(session: DatabaseSession, sql: string): Promise<readonly SqlRow[]> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw unreadableDatabase('the database', outcome.failure)
  return outcome.rows
}
