import type { EngineInfo, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { type OpenDatabase, openDatabase } from './process/open-database.ts'

/** Starts databases of SQLite on demand; the first holds the image. Errors: VEL_ENGINE_FAILED. */
export async function startSqlite(
  info: EngineInfo,
  workerPath: string,
  image: Uint8Array | null,
): Promise<ScratchServer> {
  const open = new Map<ScratchDatabase, OpenDatabase>()
  const add = async (from: Uint8Array | null, settings: string): Promise<ScratchDatabase> => {
    const process = await openDatabase(workerPath, from, settings)
    const database: ScratchDatabase = {
      session: process.session,
      url: null,
      clone: async () => {
        const saved = await process.save()
        return add(saved.image, saved.settings)
      },
      drop: async () => {
        open.delete(database)
        await process.end()
      },
    }
    open.set(database, process)
    return database
  }
  let first = image === null ? null : await add(image, '')
  return {
    info,
    create: async () => {
      const saved = first
      first = null
      return saved ?? add(null, '')
    },
    save: async (database) => {
      const process = open.get(database)
      if (process === undefined) throw new Error('A database that was dropped cannot be saved.')
      return (await process.save()).image
    },
    close: async () => {
      await Promise.all([...open.values()].map((process) => process.end()))
      open.clear()
    },
  }
}
