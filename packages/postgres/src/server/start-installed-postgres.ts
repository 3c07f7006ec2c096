import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EngineInfo, ScratchDatabase, ScratchServer } from '@velocity/ports'
import type { InstalledServer } from './find-installed.ts'
import { initCluster, makeServerFolder, writeServerFile } from './init-cluster.ts'
import { openPgSession, type PgSession } from './pg-session.ts'
import { prepareCluster } from './prepare-cluster.ts'
import { createScratchDatabases, type PgScratchDatabase } from './scratch-databases.ts'
import { serverAccount } from './server-account.ts'
import {
  ADMIN_ROLE,
  HOST_BASED_AUTHENTICATION,
  MIGRATION_ROLE,
  SERVER_SETTINGS,
  SOCKET_PORT,
} from './server-settings.ts'
import { type ClusterPlace, type Postmaster, startPostmaster } from './start-postmaster.ts'

/** How an installed server is started. */
export interface InstalledPostgresOptions {
  readonly server: InstalledServer
  /** From `save`; null to begin with nothing. One of another version is a bug of the caller. */
  readonly image: Uint8Array | null
  /** Extensions that migrations may create, also where only a superuser may. */
  readonly extensions: readonly string[]
  /** Lets migrations write files and start programs. Only for those that create what nobody else may, such as event triggers. */
  readonly isSuperuser?: boolean
}

/**
 * Starts an installed PostgreSQL with a data folder of its own, which is removed at the end; the machine's own is left alone.
 *
 * It listens on no port, only on a socket in a folder that is closed to other users; a `url` names that socket.
 *
 * Errors: VEL_ENGINE_FAILED with the words of the server, VEL_ENGINE_EXTENSION.
 */
export async function startInstalledPostgres(options: InstalledPostgresOptions): Promise<ScratchServer> {
  const account = await serverAccount()
  const folder = await mkdtemp(join(tmpdir(), 'velocity-pg-'))
  const place: ClusterPlace = { folder, dataFolder: join(folder, 'data'), binFolder: options.server.binFolder, account }
  try {
    return await startIn(place, options)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function startIn(place: ClusterPlace, options: InstalledPostgresOptions): Promise<ScratchServer> {
  const { folder, account } = place
  await makeServerFolder(folder, account)
  const accessFile = join(folder, 'pg_hba.conf')
  await writeServerFile(accessFile, HOST_BASED_AUTHENTICATION, account)
  await initCluster(place)
  const settings = {
    ...SERVER_SETTINGS,
    unix_socket_directories: folder,
    hba_file: accessFile,
    port: String(SOCKET_PORT),
  }
  const postmaster: Postmaster = await startPostmaster(place, settings)
  let admin: PgSession | null = null

  const open = (database: string, user: string): Promise<PgSession> => {
    const config = { host: folder, port: SOCKET_PORT, user, database, ssl: false }
    return openPgSession({ ...config, options: '-c client_min_messages=notice' }, stop)
  }
  const stop = async (pid: number, how: 'cancel' | 'terminate'): Promise<void> => {
    const helper = await open('postgres', ADMIN_ROLE)
    await helper.run(`SELECT pg_catalog.pg_${how}_backend(${pid})`)
    await helper.close()
  }
  let count = 0
  const databases = createScratchDatabases({
    admin: async () => {
      admin ??= await open('postgres', ADMIN_ROLE)
      return admin
    },
    connect: (database) => open(database, MIGRATION_ROLE),
    urlOf: (database) =>
      `postgresql://${MIGRATION_ROLE}@localhost:${SOCKET_PORT}/${database}?host=${encodeURIComponent(folder)}`,
    nextName: () => {
      count += 1
      return `velocity_${count}`
    },
    owner: MIGRATION_ROLE,
    template: 'template1',
  })
  const template = await open('template1', ADMIN_ROLE)
  admin = await open('postgres', ADMIN_ROLE)
  await prepareCluster(admin, template, options.isSuperuser ?? false)
  await template.close()

  const info: EngineInfo = {
    dialect: 'postgres',
    product: 'PostgreSQL',
    version: options.server.version,
    major: options.server.major,
    origin: 'installed',
  }
  return {
    info,
    create: (): Promise<ScratchDatabase> => databases.create(),
    save: async () => null,
    close: async () => {
      await Promise.all([...databases.open].map((database: PgScratchDatabase) => database.disconnect()))
      await admin?.close()
      await postmaster.stop('immediate')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
