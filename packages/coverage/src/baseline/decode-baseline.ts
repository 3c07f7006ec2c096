import type { Codec } from '@velocity/ports'
import type { FileCoverage } from '../model/file-coverage.ts'
import { type BaselineHeader, baselineHeaderSchema } from './baseline-header.ts'
import { packCoverage } from './pack-coverage.ts'
import { readPacked } from './read-packed.ts'

/** Over it a baseline is refused: a million lines take about a megabyte. */
export const MAX_BASELINE_BYTES = 256 * 1024 * 1024

/** A baseline with its origin proved. */
export interface DecodedBaseline {
  readonly header: BaselineHeader
  readonly files: readonly FileCoverage[]
}

/** Writes a baseline: packed and compressed. */
export function encodeBaseline(header: BaselineHeader, files: readonly FileCoverage[], codec: Codec): Uint8Array {
  return codec.gzip(packCoverage(header, files))
}

/**
 * Reads a baseline from bytes that anyone may have written.
 *
 * Errors: `UserError` VEL_COV_PACKED for anything but a whole baseline of this version; VEL_FILE_TOO_LARGE over the cap.
 */
export function decodeBaseline(bytes: Uint8Array, name: string, codec: Codec): DecodedBaseline {
  return readPacked(bytes, { name, schema: baselineHeaderSchema, maxBytes: MAX_BASELINE_BYTES }, codec)
}
