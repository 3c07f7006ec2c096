import { crc32, inflateRawSync } from 'node:zlib'
import { UserError } from '@velocity/model'
import { errorCode, errorMessage } from './error-code.ts'
import { readZipDirectory, type ZipEntry } from './read-zip-directory.ts'
import { tooLarge } from './too-large.ts'

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8

/**
 * Unpacks a zip that nobody vouches for.
 *
 * Shape:  the files by name, in the order of the directory; folders are left out.
 * Errors: VEL_ZIP_INVALID for what is cut off, damaged, or of a kind that is not read (encrypted, zip64, other methods);
 *         VEL_ZIP_UNSAFE for a name that climbs, is absolute or comes twice, and for a link; VEL_FILE_TOO_LARGE when the files hold
 *         more than `maxBytes` in all, declared or real.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function unzip(content: Uint8Array, maxBytes: number): ReadonlyMap<string, Uint8Array> {
  const zip = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const entries = readZipDirectory(zip)
  const declared = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0)
  if (declared > maxBytes) throw tooLarge(`the zip, which declares ${declared} bytes,`, maxBytes)
  return new Map(entries.filter((entry) => !entry.isFolder).map((entry) => [entry.name, extract(zip, entry)]))
}

function extract(zip: Buffer, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(zip, entry)
  const content = entry.method === DEFLATED ? inflate(packed, entry) : Uint8Array.from(packed)
  if (content.length !== entry.sizeBytes) throw damaged(entry, 'it does not hold as many bytes as it declares')
  if (crc32(content) !== entry.crc) throw damaged(entry, 'its checksum is wrong')
  return content
}

function packedBytes(zip: Buffer, entry: ZipEntry): Buffer {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged(entry, `method ${entry.method} is not read`)
  const at = entry.headerOffset
  if (at + LOCAL_HEADER_BYTES > zip.length || zip.readUInt32LE(at) !== LOCAL_HEADER)
    throw damaged(entry, 'its header is missing')
  const nameEnd = at + LOCAL_HEADER_BYTES + zip.readUInt16LE(at + 26)
  if (!zip.subarray(at + LOCAL_HEADER_BYTES, nameEnd).equals(entry.rawName))
    throw damaged(entry, 'its header gives another name than the directory')
  const start = nameEnd + zip.readUInt16LE(at + 28)
  if (start + entry.packedBytes > zip.length) throw damaged(entry, 'it is cut off')
  return zip.subarray(start, start + entry.packedBytes)
}

function inflate(packed: Buffer, entry: ZipEntry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.sizeBytes) })
  } catch (cause) {
    if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(`"${entry.name}" of the zip`, entry.sizeBytes, cause)
    throw damaged(entry, errorMessage(cause), cause)
  }
}

function damaged(entry: ZipEntry, what: string, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_ZIP_INVALID',
    message: `"${entry.name}" of the zip cannot be unpacked: ${what}.`,
    why: 'the zip was cut off or altered on its way, or another kind of tool wrote it.',
    fix: 'make the zip again with plain deflate, unencrypted.',
    cause,
  })
}
