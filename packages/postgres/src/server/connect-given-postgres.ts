import { randomBytes } from 'node:crypto'
import { UserError } from '@velocity/model'
import type { ScratchServer } from '@velocity/ports'
import { extensionMissing } from './engine-errors.ts'
import { openGivenSession, readEngineInfo } from './open-given-session.ts'
import type { PgSession } from './pg-session.ts'
import { quoteText } from './quote.ts'
import { runAll } from './run-all.ts'
import { createScratchDatabases } from './scratch-databases.ts'
import { parseServerAddress, type ServerAddress } from './server-address.ts'

/** How a given server is used. */
export interface GivenPostgresOptions {
  readonly url: string
  /** Extensions that migrations may create. */
  readonly extensions: readonly string[]
}

/**
 * Uses a server by its address. It works in databases of its own, `velocity_` and 16 random characters, which it drops at the end;
 * no other database is touched. Those of a run that was killed stay behind, because another run may own them.
 *
 * Errors: VEL_ENGINE_UNREACHABLE, VEL_ENGINE_EXTENSION, VEL_ENGINE_FAILED (the role may not create databases).
 */
export async function connectGivenPostgres({ url, extensions }: GivenPostgresOptions): Promise<ScratchServer> {
  const address = parseServerAddress(url)
  const admin = await openGivenSession(address, null)
  try {
    const info = await readEngineInfo(admin, address)
    await requireRights(admin, address)
    await requireExtensions(admin, extensions, `PostgreSQL ${info.version} at ${address.shown}`)
    const databases = createScratchDatabases({
      admin: async () => admin,
      connect: (database) => openGivenSession(address, database),
      urlOf: (database) => address.withDatabase(database),
      nextName: () => `velocity_${randomBytes(8).toString('hex')}`,
      owner: null,
      template: 'template1',
    })
    return {
      info,
      create: databases.create,
      save: async () => null,
      close: async () => {
        for (const database of databases.open) await database.drop()
        await admin.close()
      },
    }
  } catch (error) {
    await admin.close()
    throw error
  }
}

async function requireRights(admin: PgSession, address: ServerAddress): Promise<void> {
  const [row] = await runAll(admin, [
    'SELECT (rolsuper OR rolcreatedb)::text AS can, rolname FROM pg_catalog.pg_roles WHERE rolname = current_user',
  ])
  if (row?.['can'] === 'true') return
  throw new UserError({
    code: 'VEL_ENGINE_FAILED',
    message: `the role "${row?.['rolname'] ?? ''}" of ${address.shown} may not create databases.`,
    why: 'a dry run works in databases of its own and leaves all others alone.',
    fix: `- ALTER ROLE ${row?.['rolname'] ?? '…'} CREATEDB\n- or leave the address away, and the bundled engine is used`,
  })
}

async function requireExtensions(admin: PgSession, names: readonly string[], engine: string): Promise<void> {
  if (names.length === 0) return
  const list = names.map(quoteText).join(', ')
  const rows = await runAll(admin, [`SELECT name FROM pg_catalog.pg_available_extensions WHERE name IN (${list})`])
  const here = new Set(rows.map(({ name }) => name))
  const missing = names.filter((name) => !here.has(name))
  if (missing.length === 0) return
  throw new UserError(extensionMissing(missing, engine, '- use an image of the server that holds them'))
}
