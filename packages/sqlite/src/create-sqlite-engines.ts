import { isBuiltin } from 'node:module'
import { UserError } from '@velocity/model'
import type { DatabaseEngines, EngineInfo, EngineRequest } from '@velocity/ports'
import { startSqlite } from './start-sqlite.ts'

/** Where the engine's own program lies. */
export interface SqliteOptions {
  /** The entry of the worker: `src/worker/sqlite-worker.ts` of this package, or a bundle made of it. */
  readonly workerPath: string
}

/**
 * SQLite as Node itself ships it, in memory, each database in a process of its own.
 *
 * Errors: VEL_ENGINE_UNAVAILABLE where this Node has no SQLite, or an address, an installed server or extensions were asked for;
 *         VEL_ENGINE_FAILED where the worker does not start or an image is not a database.
 */
export function createSqliteEngines({ workerPath }: SqliteOptions): DatabaseEngines {
  return {
    resolve: async (request) => sqliteInfo(request),
    start: async (request, image) => startSqlite(sqliteInfo(request), workerPath, image),
  }
}

function sqliteInfo(request: EngineRequest): EngineInfo {
  refuseOthers(request)
  const version = process.versions['sqlite']
  if (!isBuiltin('node:sqlite') || version === undefined) {
    throw new UserError({
      code: 'VEL_ENGINE_UNAVAILABLE',
      message: `Node ${process.versions.node} has no SQLite.`,
      why: 'The module node:sqlite ships with Node 22.13 and later, and SQLite migrations run on nothing else.',
      fix: 'Use Node 24:\n- uses: actions/setup-node@v6\n  with: { node-version: 24 }',
    })
  }
  return { dialect: 'sqlite', product: 'SQLite', version, major: Number.parseInt(version, 10), origin: 'bundled' }
}

function refuseOthers({ dialect, choice, extensions }: EngineRequest): void {
  if (dialect !== 'sqlite') throw new Error(`SQLite was asked for ${dialect}`)
  if (choice === 'url' || choice === 'installed') {
    throw new UserError({
      code: 'VEL_ENGINE_UNAVAILABLE',
      message: `The engine "${choice}" was asked for, and SQLite has only the one that ships with Node.`,
      why: 'SQLite is a library, not a server: there is no address to connect to and nothing to install.',
      fix: 'Leave `engine` out of the configuration, or set it to auto.',
    })
  }
  const [extension] = extensions
  if (extension !== undefined) {
    throw new UserError({
      code: 'VEL_ENGINE_UNAVAILABLE',
      message: `The extension "${extension}" was asked for, and SQLite loads none here.`,
      why: 'An extension of SQLite is native code, which could do anything on this machine.',
      fix: 'Remove `extensions` from the configuration of this database.',
    })
  }
}
