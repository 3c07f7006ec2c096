import { strFromU8 } from 'fflate'
import type { ArchiveBudget } from './archive-budget.ts'
import type { ArchiveEntry } from './archive-entry.ts'
import { memberPath } from './member-path.ts'
import { readTarHeader, TAR_BLOCK } from './tar-header.ts'

/**
 * Gives the files of a tar archive in its order. Long names of GNU and of POSIX (pax) are understood; links and folders are no files.
 *
 * Shape: a header whose checksum does not hold, or a file that is cut off, ends it as `corrupt`.
 */
export function* openTar(bytes: Uint8Array, path: string, budget: ArchiveBudget): Generator<ArchiveEntry> {
  let longName: string | null = null
  let at = 0
  while (at + TAR_BLOCK <= bytes.length && !isBlank(bytes, at)) {
    const header = readTarHeader(bytes, at)
    const start = at + TAR_BLOCK
    if (header === null || start + header.sizeBytes > bytes.length) {
      yield { kind: 'skipped', path, reason: 'corrupt' }
      return
    }
    const body = bytes.subarray(start, start + header.sizeBytes)
    at = start + Math.ceil(header.sizeBytes / TAR_BLOCK) * TAR_BLOCK
    if (header.type === 'L') longName = cString(body)
    else if (header.type === 'x') longName = paxPath(body) ?? longName
    else {
      const name: string = longName ?? header.name
      longName = null
      if (header.type !== '0' && header.type !== '7') continue
      const entry = takeFile(memberPath(path, name), body, path, budget)
      yield entry
      if (entry.kind === 'skipped' && entry.reason !== 'member-too-large') return
    }
  }
}

function takeFile(inner: string, body: Uint8Array, path: string, budget: ArchiveBudget): ArchiveEntry {
  if (!budget.takeMember()) return { kind: 'skipped', path, reason: 'too-many-members' }
  const reason = budget.takeBytes(body.length, body.length, body.length)
  return reason === null ? { kind: 'member', path: inner, bytes: body } : { kind: 'skipped', path: inner, reason }
}

/** Two blocks of NULs end an archive; one is enough here. */
function isBlank(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < at + TAR_BLOCK; index += 1) if (bytes[index] !== 0) return false
  return true
}

function cString(body: Uint8Array): string {
  const end = body.indexOf(0)
  return strFromU8(end === -1 ? body : body.subarray(0, end), true)
}

/** The `path` of a pax header: records of `length key=value\n`. */
function paxPath(body: Uint8Array): string | null {
  const match = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(strFromU8(body, true))
  return match?.[1] ?? null
}
