import { UserError } from '@velocity/model'
import type { DatabaseSession, SqlRow } from '@velocity/ports'
import { engineFailed } from './engine-errors.ts'

/**
 * Runs statements of our own, each for itself, and gives the rows of the last.
 *
 * Errors: VEL_ENGINE_FAILED with the first one that the server refuses.
 */
export async function runAll(session: DatabaseSession, statements: readonly string[]): Promise<readonly SqlRow[]> {
  let rows: readonly SqlRow[] = []
  for (const sql of statements) {
    const outcome = await session.run(sql, 120_000)
    if (!outcome.ok) {
      const { sqlState, message } = outcome.failure
      throw new UserError(engineFailed(`the server refused to prepare a database (${sqlState})`, message))
    }
    rows = outcome.rows
  }
  return rows
}
