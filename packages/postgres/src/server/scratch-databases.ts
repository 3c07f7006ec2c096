import type { DatabaseSession, ScratchDatabase } from '@velocity/ports'
import { failureOf } from '../outcome.ts'
import { copyDatabaseProperties } from './copy-database-properties.ts'
import type { PgSession } from './pg-session.ts'
import { quoteName, quoteText } from './quote.ts'
import { runAll } from './run-all.ts'

/** What databases are made of. */
export interface ScratchSource {
  /** May create databases; the same for all of them. */
  admin(): Promise<DatabaseSession>
  connect(database: string): Promise<PgSession>
  urlOf(database: string): string
  /** A name that no database of the server has. */
  nextName(): string
  /** Of new databases; null for the role of `admin`. */
  readonly owner: string | null
  readonly template: string
}

/** A database whose connection can be put aside. */
export interface PgScratchDatabase extends ScratchDatabase {
  readonly name: string
  /** Hangs up; `connect` or the next statement opens a new connection, with new settings. */
  disconnect(): Promise<void>
  /** A new connection, as the first one was made. */
  connect(): Promise<void>
}

/** Databases of one server. */
export interface ScratchDatabases {
  /** Those that were not dropped. */
  readonly open: ReadonlySet<PgScratchDatabase>
  create(): Promise<PgScratchDatabase>
  /** One that is there already. */
  adopt(name: string): Promise<PgScratchDatabase>
}

/** Makes and keeps the databases of one server. */
export function createScratchDatabases(source: ScratchSource): ScratchDatabases {
  const open = new Set<PgScratchDatabase>()
  // Programs that connected by themselves may have left connections behind.
  const sendOthersAway = async (name: string): Promise<void> => {
    const others = `datname = ${quoteText(name)} AND pid <> pg_catalog.pg_backend_pid()`
    await runAll(await source.admin(), [
      `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE ${others}`,
    ])
  }
  const makeFrom = async (template: string): Promise<string> => {
    const name = source.nextName()
    const owner = source.owner === null ? '' : ` OWNER ${quoteName(source.owner)}`
    await runAll(await source.admin(), [`CREATE DATABASE ${quoteName(name)} TEMPLATE ${quoteName(template)}${owner}`])
    return name
  }
  const adopt = async (name: string): Promise<PgScratchDatabase> => {
    let connection: Promise<PgSession> | null = source.connect(name)
    await connection
    const disconnect = async (): Promise<void> => {
      const last = connection
      connection = null
      await (await last)?.close()
    }
    const connected = (): Promise<PgSession> => {
      connection = connection ?? source.connect(name)
      return connection
    }
    const connect = async (): Promise<void> => {
      await connected()
    }
    const database: PgScratchDatabase = {
      name,
      url: source.urlOf(name),
      session: {
        run: async (sql, deadlineMs) => {
          try {
            return await (await connected()).run(sql, deadlineMs)
          } catch (error) {
            // Sessions do not throw: what is caught here is that there is none.
            return { ok: false, failure: failureOf(error, true), notices: [] }
          }
        },
      },
      disconnect,
      connect,
      clone: async () => {
        await disconnect()
        await sendOthersAway(name)
        const copy = await makeFrom(name)
        await copyDatabaseProperties(await source.admin(), name, copy)
        const [clone] = await Promise.all([adopt(copy), connect()])
        return clone
      },
      drop: async () => {
        open.delete(database)
        await disconnect()
        await sendOthersAway(name)
        await runAll(await source.admin(), [`DROP DATABASE IF EXISTS ${quoteName(name)}`])
      },
    }
    open.add(database)
    return database
  }
  return { open, adopt, create: async () => adopt(await makeFrom(source.template)) }
}
