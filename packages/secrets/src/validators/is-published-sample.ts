import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { latin1Bytes } from './latin1-bytes.ts'

/**
 * Whether a credential is one that its provider printed in the documentation: it opens nothing.
 *
 * Shape: `samples` are SHA-256 digests in hex, so that no token stands in the source.
 */
export function isPublishedSample(secret: string, samples: ReadonlySet<string>): boolean {
  return samples.has(bytesToHex(sha256(latin1Bytes(secret))))
}
