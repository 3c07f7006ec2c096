import { UserError } from '@velocity/model'
import type { Codec } from '@velocity/ports'
import * as v from 'valibot'
import type { FileCoverage } from '../model/file-coverage.ts'
import { packedError } from './packed-error.ts'
import { unpackCoverage } from './unpack-coverage.ts'

/** What the bytes should be, for messages, with the header that it begins with. */
export interface PackedKind<Schema> {
  /** For example `the shard velocity-coverage-default-1-of-2`. */
  readonly name: string
  readonly schema: Schema
  readonly maxBytes: number
}

/**
 * Reads compressed, packed coverage from bytes that anyone may have written, and checks its header.
 *
 * Errors: `UserError` VEL_COV_PACKED for anything but a whole file of this kind and version; VEL_FILE_TOO_LARGE over the cap.
 */
export function readPacked<Schema extends v.GenericSchema>(
  bytes: Uint8Array,
  { name, schema, maxBytes }: PackedKind<Schema>,
  codec: Codec,
): { readonly header: v.InferOutput<Schema>; readonly files: readonly FileCoverage[] } {
  const { header, files } = unpackCoverage(inflate(bytes, name, maxBytes, codec), name)
  const checked = v.safeParse(schema, header)
  if (!checked.success) throw packedError(name, 'begins with a header of something else')
  return { header: checked.output, files }
}

function inflate(bytes: Uint8Array, name: string, maxBytes: number, codec: Codec): Uint8Array {
  try {
    return codec.gunzip(bytes, maxBytes)
  } catch (cause) {
    if (cause instanceof UserError && cause.code === 'VEL_GZIP_INVALID')
      throw packedError(name, 'is not whole compressed data', cause)
    throw cause
  }
}
