import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cache } from '@velocity/ports'

/** Older entries go when a new one comes. */
const MAX_ENTRIES = 4
const KEY = /^[\w.-]{1,200}$/u

/**
 * A cache in a folder of this machine.
 *
 * Shape:  keeps the four entries that were used last. A key that is no plain file name is a miss.
 * Errors: never throws: whatever fails is a miss.
 */
export function createFileCache(folder: string): Cache {
  return {
    restore: async (key, maxBytes) => {
      const path = join(folder, key)
      try {
        if (!KEY.test(key) || (await stat(path)).size > maxBytes) return null
        const content = await readFile(path)
        const now = new Date()
        await utimes(path, now, now)
        return content
      } catch {
        return null
      }
    },
    save: async (key, content) => {
      if (!KEY.test(key)) return false
      try {
        await mkdir(folder, { recursive: true })
        // Readers see the old entry or the new.
        const temporary = join(folder, `${key}.${randomBytes(6).toString('hex')}`)
        await writeFile(temporary, content, { flag: 'wx' })
        await rename(temporary, join(folder, key))
        await removeOldest(folder)
        return true
      } catch {
        return false
      }
    },
  }
}

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder)
  const entries = await Promise.all(
    names.map(async (name) => ({ name, usedAt: (await stat(join(folder, name))).mtimeMs })),
  )
  const old = entries.toSorted((left, right) => right.usedAt - left.usedAt).slice(MAX_ENTRIES)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}
