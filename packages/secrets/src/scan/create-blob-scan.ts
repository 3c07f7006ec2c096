import { type ArchiveLimits, DEFAULT_ARCHIVE_LIMITS } from '../archive/archive-limits.ts'
import { scanBytes } from '../engine/scan-bytes.ts'
import type { Scanner } from '../engine/scanner.ts'
import { showLatin1 } from '../text/decode-utf8.ts'
import type { Latin1Reader } from '../text/latin1-of.ts'
import { incomplete } from './incomplete.ts'
import type { ScanSession } from './scan-session.ts'

/** A file's whole bytes. `path` in latin-1. */
export interface BlobToScan {
  readonly path: string
  readonly bytes: Uint8Array
  readonly commit: string | null
}

/** Scans whole files, and counts what they were. */
export interface BlobScan {
  /** False once time is up. */
  scan(blob: BlobToScan): boolean
  counts(): BlobCounts
}

/** What whole files were. */
export interface BlobCounts {
  readonly binaryFiles: number
  readonly archiveMembers: number
  /** Members of archives that nobody can look into: encrypted, or packed in a way that is not known. */
  readonly notScanned: number
}

/** What an archive holds back from everybody, or the policy leaves closed; anything else that is not scanned makes the scan incomplete. */
const SEALED: ReadonlySet<string> = new Set(['encrypted', 'unsupported', 'too-deep'])

/**
 * Makes the scan of whole files.
 *
 * Shape:  `archiveDepth` 0 leaves archives closed. A limit that an archive exceeds makes the scan incomplete, by name.
 */
export function createBlobScan(
  scanner: Scanner,
  session: ScanSession,
  archiveDepth: number,
  maxFileBytes: number,
  toLatin1: Latin1Reader,
): BlobScan {
  const archives: ArchiveLimits | null =
    archiveDepth === 0 ? null : { ...DEFAULT_ARCHIVE_LIMITS, maxDepth: archiveDepth }
  const counts = { binaryFiles: 0, archiveMembers: 0, notScanned: 0 }
  return {
    scan({ path, bytes, commit }) {
      if (session.isOutOfTime()) return false
      const scanned = scanBytes(scanner, { path, bytes, kind: 'file', commit, archives, maxFileBytes, toLatin1 })
      for (const { fragment, result } of scanned.results) session.keep(fragment, result)
      session.count(scanned.byteCount)
      counts.binaryFiles += scanned.binaryCount
      if (scanned.archiveCount > 0) counts.archiveMembers += scanned.fileCount
      for (const part of scanned.notScanned) {
        counts.notScanned += 1
        if (!SEALED.has(part.reason)) session.miss(limited(showLatin1(part.path), part.reason))
      }
      return true
    },
    counts: () => ({ ...counts }),
  }
}

function limited(path: string, reason: string) {
  return incomplete(
    `${path} was not wholly scanned: ${reason}.`,
    'an archive may hold more than a scan can unpack, also on purpose.',
    'take it out of the repository, unpack it there, or set secrets.archive-depth to 0 in .velocity.yml.',
    path,
  )
}
