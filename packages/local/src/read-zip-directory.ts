import { UserError } from '@velocity/model'

/** One entry of a zip's central directory, its name checked. */
export interface ZipEntry {
  readonly name: string
  readonly rawName: Buffer
  readonly isFolder: boolean
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly sizeBytes: number
  readonly headerOffset: number
}

const END_RECORD = 0x06054b50
const END_RECORD_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000
const ZIP64 = 0xffffffff
const UNIX_TYPE_MASK = 0o170000
const UNIX_LINK = 0o120000

/**
 * Reads the central directory of a zip and refuses what is not safe to unpack.
 *
 * Errors: VEL_ZIP_INVALID, VEL_ZIP_UNSAFE.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.12 and 4.3.16
 */
export function readZipDirectory(zip: Buffer): readonly ZipEntry[] {
  const end = findEndRecord(zip)
  const count = zip.readUInt16LE(end + 10)
  if (zip.readUInt16LE(end + 4) !== 0 || zip.readUInt16LE(end + 8) !== count) throw invalid('it is in several parts')
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || zip.readUInt32LE(at) !== ENTRY) throw invalid('its directory is cut off')
    const nameBytes = zip.readUInt16LE(at + 28)
    const next = at + ENTRY_BYTES + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    if (next > end) throw invalid('its directory is cut off')
    entries.push(readEntry(zip, at, nameBytes))
    at = next
  }
  refuseRepeatedNames(entries)
  return entries
}

function findEndRecord(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_RECORD_BYTES - MAX_COMMENT_BYTES)
  for (let at = zip.length - END_RECORD_BYTES; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) !== END_RECORD) continue
    if (at + END_RECORD_BYTES + zip.readUInt16LE(at + 20) === zip.length) return at
  }
  throw invalid('it has no end record')
}

function readEntry(zip: Buffer, at: number, nameBytes: number): ZipEntry {
  const rawName = zip.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)
  const name = decodeName(rawName)
  const entry: ZipEntry = {
    name,
    rawName,
    isFolder: name.endsWith('/'),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedBytes: zip.readUInt32LE(at + 20),
    sizeBytes: zip.readUInt32LE(at + 24),
    headerOffset: zip.readUInt32LE(at + 42),
  }
  if ((zip.readUInt16LE(at + 8) & ENCRYPTED_FLAGS) !== 0) throw invalid(`"${name}" is encrypted`)
  if ([entry.packedBytes, entry.sizeBytes, entry.headerOffset].includes(ZIP64)) throw invalid(`"${name}" is zip64`)
  if (((zip.readUInt32LE(at + 38) >>> 16) & UNIX_TYPE_MASK) === UNIX_LINK) throw unsafe(name, 'it is a link')
  const parts = (entry.isFolder ? name.slice(0, -1) : name).split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..') || /[\\\0]|^[A-Za-z]:/.test(name))
    throw unsafe(name, 'its name leaves the folder that it is unpacked into')
  if (entry.isFolder && entry.sizeBytes > 0) throw unsafe(name, 'it is a folder with content')
  return entry
}

function decodeName(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch (cause) {
    throw invalid('a name in it is not UTF-8', cause)
  }
}

function refuseRepeatedNames(entries: readonly ZipEntry[]): void {
  const names = new Set<string>()
  for (const { name } of entries) {
    const bare = name.replace(/\/$/, '')
    if (names.has(bare)) throw unsafe(name, 'its name comes twice')
    names.add(bare)
  }
}

function invalid(what: string, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_ZIP_INVALID',
    message: `the zip cannot be read: ${what}.`,
    why: 'it was cut off on its way, is no zip, or another kind of tool wrote it.',
    fix: 'make the zip again with plain deflate, unencrypted, in one part and under 4 GiB.',
    cause,
  })
}

function unsafe(name: string, what: string): UserError {
  return new UserError({
    code: 'VEL_ZIP_UNSAFE',
    message: `the zip is refused because of "${name}": ${what}.`,
    why: 'the tools that write artifacts never make such a zip: someone made it by hand.',
    fix: 'find out which run uploaded it, and do not use its content.',
  })
}
