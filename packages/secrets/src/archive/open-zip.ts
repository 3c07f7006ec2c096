import { strFromU8 } from 'fflate'
import type { ArchiveBudget } from './archive-budget.ts'
import type { ArchiveEntry, ArchiveSkip } from './archive-entry.ts'
import { inflateWithin } from './inflate-within.ts'
import { memberPath } from './member-path.ts'
import { packedBytesOf, readZipDirectory, type ZipEntry } from './zip-directory.ts'

const STORED = 0
const DEFLATED = 8

/**
 * Gives the files of a zip archive in the order of its directory.
 *
 * Shape: 64-bit archives are `unsupported`, a broken directory makes the whole archive `corrupt`.
 */
export function* openZip(bytes: Uint8Array, path: string, budget: ArchiveBudget): Generator<ArchiveEntry> {
  const entries = readZipDirectory(bytes, (name) => strFromU8(name, true))
  if (entries === null) {
    yield { kind: 'skipped', path, reason: 'corrupt' }
    return
  }
  for (const entry of entries) {
    if (entry.name.endsWith('/') && entry.sizeBytes === 0) continue
    if (!budget.takeMember()) {
      yield { kind: 'skipped', path, reason: 'too-many-members' }
      return
    }
    const inner = memberPath(path, entry.name)
    const unpacked = unpack(bytes, entry, budget)
    yield 'reason' in unpacked
      ? { kind: 'skipped', path: inner, reason: unpacked.reason }
      : { kind: 'member', path: inner, bytes: unpacked.bytes }
    if ('reason' in unpacked && unpacked.reason === 'total-too-large') return
  }
}

const IN_64_BITS = 0xffffffff

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: ArchiveBudget,
): { readonly bytes: Uint8Array } | { readonly reason: ArchiveSkip } {
  if (entry.isEncrypted) return { reason: 'encrypted' }
  if (entry.packedBytes === IN_64_BITS || entry.localAt === IN_64_BITS) return { reason: 'unsupported' }
  const packed = packedBytesOf(bytes, entry)
  if (packed === null) return { reason: 'corrupt' }
  if (entry.method === DEFLATED) return inflateWithin(packed, 'deflate', budget)
  if (entry.method !== STORED) return { reason: 'unsupported' }
  const reason = budget.takeBytes(packed.length, packed.length, packed.length)
  return reason === null ? { bytes: packed } : { reason }
}
