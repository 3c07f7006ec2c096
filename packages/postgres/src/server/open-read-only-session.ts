import type { DatabaseSession, EngineInfo } from '@velocity/ports'
import { openGivenSession, readEngineInfo } from './open-given-session.ts'
import { runAll } from './run-all.ts'
import { parseServerAddress } from './server-address.ts'

/** A connection that changes nothing. */
export interface ReadOnlySession {
  readonly info: EngineInfo
  readonly session: DatabaseSession
  close(): Promise<void>
}

/**
 * Opens a connection to a database in use, for looking at it: every transaction is read only, and no statement runs for longer
 * than 30 seconds or waits longer than 2 for a lock. Rights to read the catalog are enough.
 *
 * Errors: VEL_ENGINE_UNREACHABLE, VEL_ENGINE_FAILED.
 */
export async function openReadOnlySession(url: string): Promise<ReadOnlySession> {
  const address = parseServerAddress(url)
  const session = await openGivenSession(address, null)
  try {
    await runAll(session, [
      'SET default_transaction_read_only = on',
      "SET statement_timeout = '30s'",
      "SET lock_timeout = '2s'",
      "SET idle_in_transaction_session_timeout = '60s'",
    ])
    const info = await readEngineInfo(session, address)
    return { info, session, close: session.close }
  } catch (error) {
    await session.close()
    throw error
  }
}
