import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'

/** Begins every pack, before compression. */
export const PACK_MAGIC = 'VELOCITYDATA1\n'

/** What a pack holds, before the bytes of its files. */
export interface PackHeader {
  /** What can read it again. */
  readonly version: string
  /** The database that was saved. */
  readonly database: string
  readonly folders: readonly string[]
  readonly files: readonly { readonly path: string; readonly size: number }[]
}

/** Written anew by every server, and no part of its data. */
const SKIPPED = /^(?:postmaster\.(?:pid|opts)|.*\/?pg_internal\.init|pg_stat_tmp\/.*)$/

const compress = promisify(zstdCompress)

/**
 * Packs the data folder of a server that was stopped.
 *
 * Shape: null when it holds a link, which leads to data elsewhere (a tablespace).
 */
export async function packFolder(folder: string, version: string, database: string): Promise<Uint8Array | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const pathOf = (entry: Dirent): string => relative(folder, join(entry.parentPath, entry.name))
  if (entries.some((entry) => !entry.isFile() && !entry.isDirectory())) return null
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(pathOf)
    .sort()
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .filter((path) => !SKIPPED.test(path))
    .sort()
  const contents: Buffer[] = []
  for (const path of paths) contents.push(await readFile(join(folder, path)))
  const files = paths.map((path, index) => ({ path, size: contents[index]?.length ?? 0 }))
  const header = Buffer.from(JSON.stringify({ version, database, folders, files } satisfies PackHeader))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  const whole = Buffer.concat([Buffer.from(PACK_MAGIC), length, header, ...contents])
  return compress(whole, { params: { [constants.ZSTD_c_compressionLevel]: 1 } })
}
