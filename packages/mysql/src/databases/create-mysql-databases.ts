import { randomBytes } from 'node:crypto'
import type { ScratchDatabase } from '@velocity/ports'
import { databaseUrl, type MysqlAddress } from '../session/mysql-address.ts'
import { type MysqlSession, openMysqlSession } from '../session/open-mysql-session.ts'
import { copyDatabase } from './copy-database.ts'
import { queryRows } from './query-rows.ts'
import { quoteName, quoteText } from './quote.ts'

/** Databases of our own on a server. */
export interface MysqlDatabases {
  create(): Promise<ScratchDatabase>
  dropAll(): Promise<void>
}

/**
 * Makes databases called `velocity_` and 16 random characters; no other is touched.
 *
 * `admin` creates, copies and drops; migrations run as `user`.
 */
export function createMysqlDatabases(admin: MysqlSession, user: MysqlAddress): MysqlDatabases {
  const open = new Set<ScratchDatabase>()
  const add = async (options: string): Promise<{ readonly name: string; readonly database: ScratchDatabase }> => {
    const name = `velocity_${randomBytes(8).toString('hex')}`
    await queryRows(admin, `CREATE DATABASE ${quoteName(name)} ${options}`)
    const session = await openMysqlSession(user, name)
    const database: ScratchDatabase = {
      session,
      url: databaseUrl(user, name),
      clone: async () => {
        const copy = await add(await optionsOf(admin, name))
        await copyDatabase(admin, name, copy.name)
        return copy.database
      },
      drop: async () => {
        open.delete(database)
        await session.close()
        await queryRows(admin, `DROP DATABASE IF EXISTS ${quoteName(name)}`)
      },
    }
    open.add(database)
    return { name, database }
  }
  return {
    create: async () => (await add('')).database,
    dropAll: async () => {
      for (const database of [...open]) await database.drop()
    },
  }
}

async function optionsOf(admin: MysqlSession, name: string): Promise<string> {
  const [row] = await queryRows(
    admin,
    `SELECT DEFAULT_CHARACTER_SET_NAME AS charset, DEFAULT_COLLATION_NAME AS collation FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ${quoteText(name)}`,
  )
  return `CHARACTER SET ${row?.['charset'] ?? 'utf8mb4'} COLLATE ${row?.['collation'] ?? 'utf8mb4_general_ci'}`
}
