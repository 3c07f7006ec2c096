import { type ArchiveBudget, createBudget } from './archive-budget.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { detectArchive } from './detect-archive.ts'
import { inflateWithin } from './inflate-within.ts'
import { memberPath } from './member-path.ts'
import { openTar } from './open-tar.ts'
import { openZip } from './open-zip.ts'

/**
 * Gives every file of a zip, tar, gzip or tar.gz archive, and of archives inside of it.
 *
 * Shape:  nothing when it is no archive. What is not opened (encrypted, unknown packing, a limit exceeded, broken) is named as
 *         `skipped`, never passed over. One member is in memory at a time.
 * Errors: never throws.
 */
export function openArchive(bytes: Uint8Array, path: string, limits: ArchiveLimits): Generator<ArchiveEntry> {
  return openLevel(bytes, path, createBudget(limits), 1)
}

function* openLevel(bytes: Uint8Array, path: string, budget: ArchiveBudget, depth: number): Generator<ArchiveEntry> {
  const kind = detectArchive(bytes)
  if (kind === null) return
  if (depth > budget.limits.maxDepth) {
    yield { kind: 'skipped', path, reason: 'too-deep' }
    return
  }
  if (kind === 'packed') {
    yield { kind: 'skipped', path, reason: 'unsupported' }
    return
  }
  for (const entry of membersOf(kind, bytes, path, budget)) {
    if (entry.kind === 'skipped') yield entry
    else if (detectArchive(entry.bytes) === null) yield entry
    // A tar inside of a gzip is one archive to people.
    else
      yield* openLevel(
        entry.bytes,
        entry.path,
        budget,
        kind === 'gzip' && detectArchive(entry.bytes) === 'tar' ? depth : depth + 1,
      )
  }
}

function membersOf(
  kind: 'zip' | 'gzip' | 'tar',
  bytes: Uint8Array,
  path: string,
  budget: ArchiveBudget,
): Iterable<ArchiveEntry> {
  if (kind === 'zip') return openZip(bytes, path, budget)
  if (kind === 'tar') return openTar(bytes, path, budget)
  return [openGzip(bytes, path, budget)]
}

function openGzip(bytes: Uint8Array, path: string, budget: ArchiveBudget): ArchiveEntry {
  if (!budget.takeMember()) return { kind: 'skipped', path, reason: 'too-many-members' }
  const inflated = inflateWithin(bytes, 'gzip', budget)
  if ('reason' in inflated) return { kind: 'skipped', path, reason: inflated.reason }
  return { kind: 'member', path: memberPath(path, gzipName(path)), bytes: inflated.bytes }
}

/** `dump.sql.gz` holds `dump.sql`, `src.tgz` holds `src.tar`. */
function gzipName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1)
  return name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '') || 'content'
}
