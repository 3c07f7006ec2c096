import { UserError } from '@velocity/model'
import type { Codec } from '@velocity/ports'
import * as v from 'valibot'
import { packCoverage } from '../baseline/pack-coverage.ts'
import { unpackCoverage } from '../baseline/unpack-coverage.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { type ShardManifest, shardManifestSchema } from './shard-manifest.ts'

/** Over it a shard is refused. */
export const MAX_SHARD_BYTES = 512 * 1024 * 1024

/** A shard's manifest and its merged coverage. */
export interface Shard {
  readonly manifest: ShardManifest
  readonly files: readonly FileCoverage[]
}

/** Writes a shard: packed and compressed. */
export function encodeShard({ manifest, files }: Shard, codec: Codec): Uint8Array {
  return codec.gzip(packCoverage(manifest, files))
}

/**
 * Reads a shard from bytes that anyone may have written.
 *
 * Errors: `UserError` VEL_COV_PACKED for anything but a whole shard of this version; VEL_FILE_TOO_LARGE over the cap.
 */
export function decodeShard(bytes: Uint8Array, name: string, codec: Codec): Shard {
  const { header, files } = unpackCoverage(inflate(bytes, name, codec), `the shard ${name}`)
  const checked = v.safeParse(shardManifestSchema, header)
  if (!checked.success) throw refuse(name, 'has a manifest that is not a shard’s')
  return { manifest: checked.output, files }
}

function inflate(bytes: Uint8Array, name: string, codec: Codec): Uint8Array {
  try {
    return codec.gunzip(bytes, MAX_SHARD_BYTES)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw refuse(name, 'is not compressed data', cause)
  }
}

function refuse(name: string, what: string, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_COV_PACKED',
    message: `the shard ${name} ${what}.`,
    why: 'it was cut short, changed, or written by another version.',
    fix: 'run the job again that wrote it, with the same version of Velocity.',
    cause,
  })
}
