import { UserError } from '@velocity/model'
import type { Codec } from '@velocity/ports'
import * as v from 'valibot'
import type { FileCoverage } from '../model/file-coverage.ts'
import { type BaselineHeader, baselineHeaderSchema } from './baseline-header.ts'
import { packCoverage } from './pack-coverage.ts'
import { unpackCoverage } from './unpack-coverage.ts'

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
  const { header, files } = unpackCoverage(inflate(bytes, name, codec), name)
  const checked = v.safeParse(baselineHeaderSchema, header)
  if (!checked.success) throw refuse(name, 'has a header that is not a baseline’s')
  return { header: checked.output, files }
}

function inflate(bytes: Uint8Array, name: string, codec: Codec): Uint8Array {
  try {
    return codec.gunzip(bytes, MAX_BASELINE_BYTES)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw refuse(name, 'is not compressed data', cause)
  }
}

function refuse(name: string, what: string, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_COV_PACKED',
    message: `${name} ${what}.`,
    why: 'it was cut short, changed, or written by another version.',
    fix: 'run the job again that wrote it, with the same version of Velocity.',
    cause,
  })
}
