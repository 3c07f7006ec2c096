/** A file that a zip's directory names. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedBytes: number
  readonly sizeBytes: number
  readonly localAt: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const MAX_COMMENT = 0xffff

/** Reads the directory at the end of a zip file; null when it is broken. `decode` reads names. */
export function readZipDirectory(bytes: Uint8Array, decode: (name: Uint8Array) => string): readonly ZipEntry[] | null {
  const end = findEnd(bytes)
  if (end === null) return null
  const count = u16(bytes, end + 10)
  const entries: ZipEntry[] = []
  let at = u32(bytes, end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > bytes.length || u32(bytes, at) !== ENTRY_SIGNATURE) return null
    const flags = u16(bytes, at + 8)
    const nameLength = u16(bytes, at + 28)
    entries.push({
      name: decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      method: u16(bytes, at + 10),
      isEncrypted: (flags & 1) !== 0,
      packedBytes: u32(bytes, at + 20),
      sizeBytes: u32(bytes, at + 24),
      localAt: u32(bytes, at + 42),
    })
    at += ENTRY_SIZE + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32)
  }
  return entries
}

/** The packed bytes of a file; null when its place is broken or only the 64-bit fields would tell it. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const at = entry.localAt
  if (at + LOCAL_SIZE > bytes.length || u32(bytes, at) !== LOCAL_SIGNATURE) return null
  const start = at + LOCAL_SIZE + u16(bytes, at + 26) + u16(bytes, at + 28)
  const end = start + entry.packedBytes
  return end > bytes.length ? null : bytes.subarray(start, end)
}

function findEnd(bytes: Uint8Array): number | null {
  const low = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= low; at -= 1) if (u32(bytes, at) === END_SIGNATURE) return at
  return null
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0
}
