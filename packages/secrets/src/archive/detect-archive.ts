import { readTarHeader } from './tar-header.ts'

/** The kinds of archives that are told apart; `packed` is one that is known and not opened (7z, xz, bzip2, zstd, rar, lz4). */
export type ArchiveKind = 'zip' | 'gzip' | 'tar' | 'packed'

const PACKED: readonly (readonly number[])[] = [
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x04, 0x22, 0x4d, 0x18],
]

/** Tells by the first bytes, never by the name, what kind of archive this is; null: none. */
export function detectArchive(bytes: Uint8Array): ArchiveKind | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const kind = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)
    if (kind === 0x0304 || kind === 0x0506) return 'zip'
  }
  if (startsWith(bytes, [0x1f, 0x8b, 0x08])) return 'gzip'
  if (PACKED.some((magic) => startsWith(bytes, magic)) || isBzip2(bytes)) return 'packed'
  return readTarHeader(bytes, 0) === null ? null : 'tar'
}

function isBzip2(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x42, 0x5a, 0x68]) && startsWith(bytes.subarray(4), [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}
