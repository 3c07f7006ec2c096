import { PatchReader } from './patch-reader.ts'
import type { ScanUnit, UnitCounts } from './scan-unit.ts'
import type { UnitOptions } from './unit-maker.ts'

/** Reads one stream of patches. */
export interface UnitReader {
  /** The texts of the stream in its order: of a commit its message, new identities, then one a file (several over the cap). */
  readonly units: AsyncIterable<ScanUnit>
  /** What was read so far; whole once `units` came to its end. */
  counts(): UnitCounts
}

const DEFAULTS: UnitOptions = { maxTextBytes: 50 * 1024 * 1024, overlapBytes: 64 * 1024 }

/**
 * Reads what the Git port's `patches` gives into texts to scan.
 *
 * Shape:  `chunks` in latin-1. Holds the added lines of one file at most, up to `maxTextBytes`; what has more comes in parts that
 *         overlap. Removed lines, deleted files and submodules give nothing.
 * Errors: `units` throws VEL_SECRETS_PATCH for a stream that is not what git documents, or that ends in the middle, and what
 *         `chunks` throws.
 */
export function readUnits(chunks: AsyncIterable<string>, options: Partial<UnitOptions> = {}): UnitReader {
  const reader = new PatchReader({ ...DEFAULTS, ...options })
  return { units: unitsOf(reader, chunks), counts: () => reader.counts() }
}

async function* unitsOf(reader: PatchReader, chunks: AsyncIterable<string>): AsyncGenerator<ScanUnit, void, void> {
  for await (const chunk of chunks) yield* reader.push(chunk)
  yield* reader.end()
}
