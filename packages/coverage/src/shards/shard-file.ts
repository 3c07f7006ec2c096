import type { Codec } from '@velocity/ports'
import { packCoverage } from '../baseline/pack-coverage.ts'
import { readPacked } from '../baseline/read-packed.ts'
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
  const kind = { name: `the shard ${name}`, schema: shardManifestSchema, maxBytes: MAX_SHARD_BYTES }
  const { header, files } = readPacked(bytes, kind, codec)
  return { manifest: header, files }
}
