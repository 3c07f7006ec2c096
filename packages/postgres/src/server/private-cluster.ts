import { UserError } from '@velocity/model'
import { extensionMissing } from './engine-errors.ts'
import { openPgSession, type PgSession } from './pg-session.ts'
import type { Installation } from './private-installation.ts'
import { quoteText } from './quote.ts'
import { runAll } from './run-all.ts'
import { ADMIN_ROLE, SOCKET_PORT } from './server-settings.ts'
import { type ClusterPlace, type Postmaster, startPostmaster } from './start-postmaster.ts'

/** A private server that can be stopped and started again. */
export interface PrivateCluster {
  /** A session of the superuser in `postgres`, always the same while the server runs. */
  admin(): Promise<PgSession>
  open(database: string, user: string): Promise<PgSession>
  start(): Promise<void>
  stop(how: 'fast' | 'immediate'): Promise<void>
}

/** Makes the handle of a cluster that is not running yet. */
export function createPrivateCluster(place: ClusterPlace, settings: Readonly<Record<string, string>>): PrivateCluster {
  let postmaster: Postmaster | null = null
  let admin: Promise<PgSession> | null = null
  const end = async (pid: number, how: 'cancel' | 'terminate'): Promise<void> => {
    const helper = await open('postgres', ADMIN_ROLE)
    await helper.run(`SELECT pg_catalog.pg_${how}_backend(${pid})`)
    await helper.close()
  }
  const open = (database: string, user: string): Promise<PgSession> => {
    const config = { host: place.folder, port: SOCKET_PORT, user, database, ssl: false }
    // The options keep the driver from reading PGOPTIONS.
    return openPgSession({ ...config, options: '-c client_min_messages=notice' }, end)
  }
  return {
    open,
    admin: () => {
      admin = admin ?? open('postgres', ADMIN_ROLE)
      return admin
    },
    start: async () => {
      postmaster = await startPostmaster(place, settings)
    },
    stop: async (how) => {
      const last = admin
      admin = null
      await last?.then((session) => session.close())
      await postmaster?.stop(how)
    },
  }
}

/**
 * Makes sure that the server itself sees the extensions, and where their files are looked for.
 *
 * Errors: VEL_ENGINE_EXTENSION.
 */
export async function requireExtensions(
  admin: PgSession,
  names: readonly string[],
  { shareFolder }: Installation,
  engine: string,
): Promise<void> {
  if (names.length === 0) return
  const [place] = await runAll(admin, ["SELECT setting FROM pg_catalog.pg_config WHERE name = 'SHAREDIR'"])
  const isElsewhere = shareFolder !== null && place?.['setting'] !== shareFolder
  const rows = await runAll(admin, [
    `SELECT name FROM pg_catalog.pg_available_extensions WHERE name IN (${names.map(quoteText).join(', ')})`,
  ])
  const here = new Set(rows.map(({ name }) => name))
  const missing = isElsewhere ? names : names.filter((name) => !here.has(name))
  if (missing.length === 0) return
  const fix = '- use the image of your production server as a service container with: database-url'
  throw new UserError(extensionMissing(missing, engine, fix))
}
