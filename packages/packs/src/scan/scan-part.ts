import { createScanner, type ScannerOptions } from '@velocity/secrets'
import type { Forest } from '../forest/build-forest.ts'
import { walkForest } from '../forest/walk-forest.ts'
import { createEntryReader, type StoreParts } from '../store/create-entry-reader.ts'
import type { Candidate } from './candidate.ts'
import { createObjectScan } from './create-object-scan.ts'
import type { PathTable } from './path-table.ts'
import { probeOptions } from './probe-options.ts'
import type { RuleReach } from './rule-reach.ts'

/** Everything that a thread needs to scan its part of a store: plain data that can be sent. */
export interface ScanJob {
  readonly parts: StoreParts
  readonly forest: Forest
  readonly wanted: Uint8Array
  readonly needed: Int32Array
  readonly pathTable: PathTable
  readonly paths: readonly string[]
  readonly scanner: Omit<ScannerOptions, 'nowMs'>
  readonly reach: RuleReach
  readonly maxObjectBytes: number
  /** As in `Walk`. */
  readonly endMs: number
  readonly cacheBytes: number
  /** Roots of the trees to walk, and where each share of them starts; threads take the next share until none is left. */
  readonly roots: Int32Array
  readonly shares: Int32Array
  readonly nextShare: Int32Array
}

/** What one thread found. */
export interface ScanPart {
  readonly candidates: readonly Candidate[]
  readonly exhausted: readonly string[]
  readonly scannedBytes: number
  readonly materialisedBytes: number
  readonly tooLarge: number
  readonly isLate: boolean
}

/** Scans shares of the trees until none is left. Errors: VEL_PACK_CORRUPT. */
export function scanPart(job: ScanJob): ScanPart {
  const { parts, forest, wanted, needed, pathTable, paths, reach, maxObjectBytes } = job
  const reader = createEntryReader(parts, job.cacheBytes)
  const options = { ...job.scanner, nowMs: () => performance.now() }
  const scanner = createScanner(options)
  const probe = createScanner(probeOptions(options))
  const objects = createObjectScan({ table: parts.table, wanted, pathTable, paths, scanner, probe, reach })
  const walk = {
    table: parts.table,
    forest,
    reader,
    packPaths: parts.packPaths,
    needed,
    maxObjectBytes,
    endMs: job.endMs,
    visit: objects.visit,
  }
  let materialisedBytes = 0
  let tooLarge = 0
  let isLate = false
  try {
    for (;;) {
      const share = Atomics.add(job.nextShare, 0, 1)
      if (share + 1 >= job.shares.length) break
      const stats = walkForest(walk, job.roots.subarray(job.shares[share], job.shares[share + 1]))
      materialisedBytes += stats.materialisedBytes
      tooLarge += stats.tooLarge
      isLate = isLate || stats.isLate
    }
    objects.finish()
  } finally {
    reader.close()
  }
  const { candidates, exhausted, scannedBytes } = objects
  return { candidates, exhausted: [...exhausted], scannedBytes, materialisedBytes, tooLarge, isLate }
}
