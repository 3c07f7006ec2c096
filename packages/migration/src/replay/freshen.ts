import type { DatabaseSession } from '@velocity/ports'

/** What DISCARD ALL does, in words that a transaction allows. A role is first: another one may not see the rest. */
const FRESHEN =
  'RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; CLOSE ALL; DEALLOCATE ALL; UNLISTEN *; DISCARD PLANS; DISCARD TEMP; DISCARD SEQUENCES'

/**
 * Makes a session of PostgreSQL as a new connection has it, inside of a transaction as well; advisory locks stay.
 *
 * A tool's next migration may well run on the same connection, but none may count on what the last one set.
 *
 * Errors: never throws; other dialects refuse it, which changes nothing.
 */
export async function freshen(session: DatabaseSession): Promise<void> {
  await session.run(FRESHEN)
}
