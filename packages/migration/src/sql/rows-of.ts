import type { DatabaseSession, SqlRow } from '@velocity/ports'
import { unreadableDatabase } from './unreadable-database.ts'

/** A migration may leave a lock behind that no session holds, and a question must not wait for it for ever. */
const DEADLINE_MS = 120_000

/**
 * The rows of a query of our own.
 *
 * Errors: `UserError` VEL_ENGINE_UNREADABLE with the server's words: the session is lost, or a migration damaged the database.
 */
export async function rowsOf(session: DatabaseSession, sql: string): Promise<readonly SqlRow[]> {
  const outcome = await session.run(sql, DEADLINE_MS)
  if (!outcome.ok) throw unreadableDatabase('the database', outcome.failure)
  return outcome.rows
}
