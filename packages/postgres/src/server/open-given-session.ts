import { UserError } from '@velocity/model'
import type { EngineInfo } from '@velocity/ports'
import { engineFailed } from './engine-errors.ts'
import { openPgSession, type PgSession } from './pg-session.ts'
import { runAll } from './run-all.ts'
import type { ServerAddress } from './server-address.ts'
import { unreachable } from './unreachable.ts'

/**
 * Opens a connection to a given server; `database` null is the one of the address.
 *
 * Errors: VEL_ENGINE_UNREACHABLE; the password is never shown.
 */
export async function openGivenSession(address: ServerAddress, database: string | null): Promise<PgSession> {
  const connectionString = database === null ? address.url : address.withDatabase(database)
  const stop = async (pid: number, how: 'cancel' | 'terminate'): Promise<void> => {
    const helper = await openPgSession({ connectionString }, stop)
    await helper.run(`SELECT pg_catalog.pg_${how}_backend(${pid})`)
    await helper.close()
  }
  try {
    return await openPgSession({ connectionString }, stop)
  } catch (error) {
    throw unreachable(address, error)
  }
}

/**
 * Asks a given server what it is.
 *
 * Errors: VEL_ENGINE_FAILED for what only speaks the same protocol.
 */
export async function readEngineInfo(session: PgSession, address: ServerAddress): Promise<EngineInfo> {
  const [row] = await runAll(session, ['SELECT pg_catalog.version() AS version'])
  const version = /^PostgreSQL (\d+(?:\.\d+)*)/.exec(row?.['version'] ?? '')?.[1]
  if (version === undefined)
    throw new UserError(
      engineFailed(`${address.shown} is no PostgreSQL`, row?.['version'] ?? 'it does not say its version'),
    )
  return { dialect: 'postgres', product: 'PostgreSQL', version, major: Number.parseInt(version, 10), origin: 'url' }
}
