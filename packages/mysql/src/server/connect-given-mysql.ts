import type { EngineInfo, ScratchServer } from '@velocity/ports'
import { createMysqlDatabases } from '../databases/create-mysql-databases.ts'
import { queryRows } from '../databases/query-rows.ts'
import { engineFailed, engineUnreachable } from '../engine-errors.ts'
import { type MysqlAddress, parseMysqlAddress } from '../session/mysql-address.ts'
import { type MysqlSession, openMysqlSession } from '../session/open-mysql-session.ts'

/** Asks a given server what it is. Errors: VEL_ENGINE_UNREACHABLE. */
export async function describeGivenMysql(url: string): Promise<EngineInfo> {
  const address = parseMysqlAddress(url)
  const session = await openAdmin(address)
  try {
    return await infoOf(session)
  } finally {
    await session.close()
  }
}

/**
 * Uses a server by its address. It works in databases of its own, which it drops at the end; no other database is touched.
 *
 * Errors: VEL_ENGINE_UNREACHABLE, VEL_ENGINE_FAILED (the user may not create databases).
 */
export async function connectGivenMysql(url: string): Promise<ScratchServer> {
  const address = parseMysqlAddress(url)
  const admin = await openAdmin(address)
  const databases = createMysqlDatabases(admin, address)
  return {
    info: await infoOf(admin),
    create: () =>
      databases.create().catch((error: unknown) => {
        throw engineFailed(`${address.shown} made no database`, error instanceof Error ? error.message : '')
      }),
    save: async () => null,
    close: async () => {
      await databases.dropAll()
      await admin.close()
    },
  }
}

async function openAdmin(address: MysqlAddress): Promise<MysqlSession> {
  return openMysqlSession(address, null).catch((error: unknown) => {
    const words = error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error)
    const safe = address.password === '' ? words : words.replaceAll(address.password, '***')
    throw engineUnreachable(address.shown, safe)
  })
}

async function infoOf(session: MysqlSession): Promise<EngineInfo> {
  const [row] = await queryRows(session, 'SELECT VERSION() AS version')
  const text = row?.['version'] ?? ''
  const version = /^\d+(\.\d+)*/.exec(text)?.[0] ?? text
  const product = /mariadb/i.test(text) ? 'MariaDB' : 'MySQL'
  return { dialect: 'mysql', product, version, major: Number.parseInt(version, 10), origin: 'url' }
}
