import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { EngineInfo, ScratchServer } from '@velocity/ports'
import { createMysqlDatabases } from '../databases/create-mysql-databases.ts'
import { queryRows } from '../databases/query-rows.ts'
import type { MysqlAddress } from '../session/mysql-address.ts'
import type { InstalledMysql } from './find-installed-mysql.ts'
import { initDataFolder } from './init-data-folder.ts'
import { makeServerPlace, type ServerPlace, writeServerFile } from './server-place.ts'
import { freePort, startDaemon } from './start-daemon.ts'

/** What migrations may do. No files, no shutdown, no settings of the whole server, no reading of passwords into force. */
const RIGHTS = `SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, PROCESS, REFERENCES, INDEX, ALTER, SHOW DATABASES,
CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, CREATE USER, EVENT, TRIGGER`

/**
 * Starts an installed server with a data folder of its own, which is removed at the end; the machine's own is left alone.
 *
 * It listens on a socket in a closed folder and on a random port of 127.0.0.1, with random passwords. When this process dies, a
 * watchdog ends the server and removes its folder.
 *
 * Errors: VEL_ENGINE_FAILED with the words of the server.
 */
export async function startInstalledMysql(server: InstalledMysql): Promise<ScratchServer> {
  const place = await makeServerPlace()
  try {
    await initDataFolder(server, place)
    return await startIn(server, place)
  } catch (error) {
    await rm(place.folder, { recursive: true, force: true })
    throw error
  }
}

async function startIn(server: InstalledMysql, place: ServerPlace): Promise<ScratchServer> {
  const port = await freePort()
  const admin = accountOf(place, port, 'root', true)
  const user = accountOf(place, port, 'velocity', false)
  await writeServerFile(place.initFile, initSql(admin, user), place.account)
  const daemon = await startDaemon(server, place, admin)
  await rm(place.initFile, { force: true })
  // Dumps name the definers of their programs; the right for that is called otherwise on every server.
  for (const right of ['SET USER', 'SET_ANY_DEFINER', 'SET_USER_ID']) {
    const outcome = await daemon.admin.run(`GRANT ${right} ON *.* TO 'velocity'@'127.0.0.1'`)
    if (outcome.ok) break
  }
  const databases = createMysqlDatabases(daemon.admin, user)
  const [row] = await queryRows(daemon.admin, 'SELECT VERSION() AS version')
  const { product, major } = server
  const version = /^\d+(\.\d+)*/.exec(row?.['version'] ?? '')?.[0] ?? server.version
  const info: EngineInfo = { dialect: 'mysql', product, version, major, origin: 'installed' }
  return {
    info,
    create: databases.create,
    save: async () => null,
    close: async () => {
      await databases.dropAll()
      await daemon.admin.close()
      await daemon.stop()
      await rm(place.folder, { recursive: true, force: true })
    },
  }
}

function accountOf(place: ServerPlace, port: number, user: string, isLocal: boolean): MysqlAddress {
  const password = randomBytes(18).toString('hex')
  const socketPath = isLocal ? place.socketPath : null
  return { host: '127.0.0.1', port, socketPath, user, password, hasTls: false, shown: `${user}@127.0.0.1:${port}` }
}

function initSql(admin: MysqlAddress, user: MysqlAddress): string {
  const statements = [
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${admin.password}'`,
    `CREATE USER 'velocity'@'127.0.0.1' IDENTIFIED BY '${user.password}'`,
    `GRANT ${RIGHTS.replaceAll('\n', ' ')} ON *.* TO 'velocity'@'127.0.0.1' WITH GRANT OPTION`,
  ]
  return statements.map((statement) => `${statement};\n`).join('')
}
