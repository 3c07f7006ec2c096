import type { EngineInfo, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { checkExtensions } from './check-extensions.ts'
import { packImage } from './pack-image.ts'
import { type DatabaseWorker, startWorker, type WorkerOptions } from './start-worker.ts'

export interface PgliteOptions {
  /** The folder that `copyPgliteParts` laid beside a bundle; null: the installed package. */
  readonly partsFolder: string | null
  /** What `save` of an earlier server gave; null starts empty. */
  readonly image: Uint8Array | null
  /** Extensions that migrations may create; those that PGlite ships are there without being named. */
  readonly extensions: readonly string[]
  /** Of each database: the engine's memory, and its files. */
  readonly limits?: WorkerOptions['limits']
}

const MB = 1024 * 1024
const LIMITS = { memoryBytes: 768 * MB, filesBytes: 768 * MB }

/**
 * Starts the PostgreSQL that ships with us, each database on a thread of its own.
 *
 * Errors: VEL_ENGINE_EXTENSION for an extension that PGlite does not have; VEL_ENGINE_FAILED.
 */
export async function startPglite({
  partsFolder,
  image,
  extensions,
  limits = LIMITS,
}: PgliteOptions): Promise<ScratchServer> {
  checkExtensions(extensions)
  const workers = new Map<ScratchDatabase, DatabaseWorker>()
  const first = await startWorker({ partsFolder, image, compiled: null, limits })
  let waiting: DatabaseWorker | null = first

  async function start(from: Uint8Array | null): Promise<DatabaseWorker> {
    return startWorker({ partsFolder, image: from, compiled: first.compiled, limits })
  }
  function open(worker: DatabaseWorker): ScratchDatabase {
    const database: ScratchDatabase = {
      session: { run: worker.run },
      url: null,
      exchange: worker.exchange,
      clone: async () => open(await start(await worker.image())),
      drop: async () => {
        workers.delete(database)
        await worker.end()
      },
    }
    workers.set(database, worker)
    return database
  }

  return {
    info: describePglite(first.version),
    create: async () => {
      const worker = waiting
      waiting = null
      return open(worker ?? (await start(null)))
    },
    save: async (database) => {
      const worker = workers.get(database)
      if (worker === undefined) throw new Error('a database that is not open cannot be saved')
      return packImage(await worker.image())
    },
    savesAside: true,
    close: async () => {
      const open = [...workers.values(), ...(waiting === null ? [] : [waiting])]
      workers.clear()
      waiting = null
      await Promise.all(open.map((worker) => worker.end()))
    },
  }
}

/** PGlite as an engine. `version` is the server's own. */
export function describePglite(version: string): EngineInfo {
  return {
    dialect: 'postgres',
    product: 'PGlite',
    version,
    major: Number.parseInt(version, 10),
    origin: 'bundled',
  }
}
