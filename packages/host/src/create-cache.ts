import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Cache, Codec, Log } from '@velocity/ports'
import { withDeadline } from './with-deadline.ts'

const TIMEOUT_MS = 120_000

/**
 * Makes the Actions cache over `@actions/cache`, which is imported at the first call.
 *
 * Shape:  exact keys only: the service also answers with a key that merely starts with the one asked for, and that is a miss.
 *         The kept path is relative to the workspace, because the service hashes it into the entry's version.
 * Errors: never throws: every failure is a miss that the log explains.
 */
export function createCache(workspace: string, codec: Codec, log: Log): Cache {
  const pathOf = (key: string): string => `.velocity/cache/${codec.sha256(key).slice(0, 32)}`
  return {
    restore: (key, maxBytes) =>
      orMiss(log, `the cache entry "${key}" was not restored`, null, async () => {
        const path = pathOf(key)
        const { restoreCache } = await import('@actions/cache')
        const found = await restoreCache([path], key, [], { lookupOnly: true })
        if (found !== key) return null
        await restoreCache([path], key, [])
        return readCapped(join(workspace, path), maxBytes)
      }),
    save: (key, content) =>
      orMiss(log, `the cache entry "${key}" was not saved`, false, async () => {
        const path = pathOf(key)
        await mkdir(dirname(join(workspace, path)), { recursive: true })
        await writeFile(join(workspace, path), content)
        const { saveCache } = await import('@actions/cache')
        return (await saveCache([path], key)) > 0
      }).finally(() => rm(join(workspace, pathOf(key)), { force: true })),
  }
}

async function readCapped(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > maxBytes) throw new Error(`it has ${size} bytes; ${maxBytes} is the most that is read`)
    return await readFile(path)
  } finally {
    await rm(path, { force: true })
  }
}

async function orMiss<T>(log: Log, what: string, miss: T, work: () => Promise<T>): Promise<T> {
  try {
    return await withDeadline('the cache', TIMEOUT_MS, work())
  } catch (error) {
    log.info(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    return miss
  }
}
