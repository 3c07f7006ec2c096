import type { Scanner } from '../engine/scanner.ts'
import { countLineFeeds } from '../units/added-text.ts'
import { latin1Of } from './latin1-of.ts'
import type { BlobScan } from './scan-blob.ts'
import type { ScanSession } from './scan-session.ts'

/** Scans whole files. */
export function createBlobScan(_scanner: Scanner, session: ScanSession, _archiveDepth: number): BlobScan {
  return ({ path, bytes, commit }) => {
    const text = latin1Of(bytes)
    return session.scan({ kind: 'file', path, text, commit, lineOf: (offset) => 1 + countLineFeeds(text, 0, offset) })
  }
}
