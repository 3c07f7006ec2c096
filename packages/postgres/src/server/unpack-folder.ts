import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { UserError } from '@velocity/model'
import { engineFailed } from './engine-errors.ts'
import { PACK_MAGIC, type PackHeader } from './pack-folder.ts'
import type { ServerAccount } from './server-account.ts'

const MAX_BYTES = 1024 * 1024 * 1024

/** One chunk for nearly everything: several are joined at the end, by a copy. What is not written of it takes no memory. */
const CHUNK_BYTES = 128 * 1024 * 1024

const decompress = promisify(zstdDecompress)

/**
 * Writes a packed data folder back, and names the database that was saved.
 *
 * Errors: VEL_ENGINE_FAILED for what is no pack of that version, is cut short, or names a place outside of the folder.
 */
export async function unpackFolder(
  pack: Uint8Array,
  version: string,
  folder: string,
  account: ServerAccount | null,
): Promise<string> {
  const whole = await decompress(pack, { maxOutputLength: MAX_BYTES, chunkSize: CHUNK_BYTES }).catch(() =>
    Buffer.alloc(0),
  )
  const { header, start } = readHeader(whole)
  if (header.version !== version) throw refuse(`it is of "${header.version}", and this is "${version}"`)
  const own = (path: string): void => {
    if (account !== null) chownSync(path, account.uid, account.gid)
  }
  for (const path of ['', ...header.folders]) {
    mkdirSync(inside(folder, path), { mode: 0o700 })
    own(inside(folder, path))
  }
  let offset = start
  for (const { path, size } of header.files) {
    writeFileSync(inside(folder, path), whole.subarray(offset, offset + size), { mode: 0o600, flag: 'wx' })
    own(inside(folder, path))
    offset += size
  }
  return header.database
}

function readHeader(whole: Buffer): { readonly header: PackHeader; readonly start: number } {
  const from = PACK_MAGIC.length + 4
  if (whole.length < from || whole.toString('latin1', 0, PACK_MAGIC.length) !== PACK_MAGIC) throw refuse('it is none')
  const start = from + whole.readUInt32BE(PACK_MAGIC.length)
  const header = parseHeader(whole.toString('utf8', from, start))
  const size = header.files.reduce((sum, file) => sum + file.size, 0)
  if (whole.length !== start + size) throw refuse('it is cut short')
  return { header, start }
}

function parseHeader(text: string): PackHeader {
  try {
    const header = JSON.parse(text) as PackHeader
    const sizes = header.files.every(({ size }) => Number.isInteger(size) && size >= 0)
    if (sizes && typeof header.version === 'string' && /^\w+$/.test(header.database) && header.folders.length > 0)
      return header
  } catch {
    // What cannot be read is refused below.
  }
  throw refuse('its list of files cannot be read')
}

function inside(folder: string, path: string): string {
  if (typeof path !== 'string' || path.startsWith('/') || path.split('/').includes('..') || path.includes('\0'))
    throw refuse('it names a place outside of its folder')
  return join(folder, path)
}

function refuse(why: string): UserError {
  return new UserError(engineFailed('the saved database cannot be restored', why))
}
