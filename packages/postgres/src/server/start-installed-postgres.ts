import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EngineInfo, ScratchDatabase, ScratchServer } from '@velocity/ports'
import type { InstalledServer } from './find-installed.ts'
import { initCluster, makeServerFolder, writeServerFile } from './init-cluster.ts'
import { packFolder } from './pack-folder.ts'
import { prepareCluster } from './prepare-cluster.ts'
import { createPrivateCluster, type PrivateCluster, requireExtensions } from './private-cluster.ts'
import { privateInstallation } from './private-installation.ts'
import { createScratchDatabases, type PgScratchDatabase } from './scratch-databases.ts'
import { serverAccount } from './server-account.ts'
import { HOST_BASED_AUTHENTICATION, MIGRATION_ROLE, SOCKET_PORT, serverSettings } from './server-settings.ts'
import type { ClusterPlace } from './start-postmaster.ts'
import { unpackFolder } from './unpack-folder.ts'

/** How an installed server is started. */
export interface InstalledPostgresOptions {
  readonly server: InstalledServer
  /** From `save` of a server of the same version; null to begin with nothing. */
  readonly image: Uint8Array | null
  /** Extensions that migrations may create, also those that are a superuser's to create. */
  readonly extensions: readonly string[]
  /** Lets migrations write files and start programs. Only for those that create what nobody else may, such as event triggers. */
  readonly isSuperuser?: boolean
}

/**
 * Starts an installed PostgreSQL with a data folder of its own, which is removed at the end; the machine's own is left alone.
 *
 * It listens on no port, only on a socket in a folder that is closed to other users; a `url` names that socket. When this process
 * dies, a watchdog ends the server and removes its folder.
 *
 * Errors: VEL_ENGINE_FAILED with the words of the server, VEL_ENGINE_EXTENSION with what is not installed.
 */
export async function startInstalledPostgres(options: InstalledPostgresOptions): Promise<ScratchServer> {
  const account = await serverAccount()
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'velocity-pg-')))
  const place: ClusterPlace = { folder, dataFolder: join(folder, 'data'), binFolder: options.server.binFolder, account }
  try {
    return await startIn(place, options)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function startIn(place: ClusterPlace, options: InstalledPostgresOptions): Promise<ScratchServer> {
  const { folder, account, dataFolder } = place
  const { server, image, extensions, isSuperuser = false } = options
  const accessFile = join(folder, 'pg_hba.conf')
  const packVersion = `${server.version}${isSuperuser ? ' superuser' : ''}`
  await makeServerFolder(folder, account)
  await writeServerFile(accessFile, HOST_BASED_AUTHENTICATION, account)
  const installation = await privateInstallation(server.binFolder, server.major, extensions, join(folder, 'program'))
  const saved = image === null ? null : await unpackFolder(image, packVersion, dataFolder, account)
  if (saved === null) await initCluster(place)
  const settings = serverSettings(folder, accessFile, extensions)
  const cluster = createPrivateCluster({ ...place, binFolder: installation.binFolder }, settings)
  await cluster.start()
  try {
    if (saved === null) await prepareCluster(cluster, isSuperuser)
    await requireExtensions(await cluster.admin(), extensions, installation, `PostgreSQL ${server.version}`)
    return serverOf(cluster, place, server, packVersion, saved)
  } catch (error) {
    await cluster.stop('immediate')
    throw error
  }
}

function serverOf(
  cluster: PrivateCluster,
  place: ClusterPlace,
  { version, major }: InstalledServer,
  packVersion: string,
  saved: string | null,
): ScratchServer {
  const info: EngineInfo = { dialect: 'postgres', product: 'PostgreSQL', version, major, origin: 'installed' }
  // Names of a restored server go on behind the one that is there.
  let count = Number(/\d+$/.exec(saved ?? '')?.[0] ?? 0)
  let waiting = saved
  const databases = createScratchDatabases({
    admin: cluster.admin,
    connect: (database) => cluster.open(database, MIGRATION_ROLE),
    urlOf: (database) =>
      `postgresql://${MIGRATION_ROLE}@localhost:${SOCKET_PORT}/${database}?host=${encodeURIComponent(place.folder)}`,
    nextName: () => {
      count += 1
      return `velocity_${count}`
    },
    owner: MIGRATION_ROLE,
    template: 'template1',
  })
  const disconnectAll = async (): Promise<void> => {
    await Promise.all([...databases.open].map((database) => database.disconnect()))
  }
  return {
    info,
    create: (): Promise<ScratchDatabase> => {
      const name = waiting
      waiting = null
      return name === null ? databases.create() : databases.adopt(name)
    },
    save: async (database) => {
      const known = [...databases.open].find((one: PgScratchDatabase) => one === database)
      if (known === undefined) return null
      await disconnectAll()
      await cluster.stop('fast')
      const image = await packFolder(place.dataFolder, packVersion, known.name)
      await cluster.start()
      return image
    },
    close: async () => {
      await disconnectAll()
      await cluster.stop('immediate')
      await rm(place.folder, { recursive: true, force: true })
    },
  }
}
