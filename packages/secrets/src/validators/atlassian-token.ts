import { byUnprovenChecksum } from './by-unproven-checksum.ts'
import { HEX_CHECKSUM_LENGTH, hexChecksum } from './hex-checksum.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^AT[A-Z]TT3[0-9A-Za-z_-]{20,400}=[0-9A-F]{8}$/

/**
 * Proves an Atlassian API token where its last eight characters are the CRC-32 of the rest.
 *
 * Shape:  Atlassian has not documented the suffix, so that a mismatch proves nothing: indeterminate, as any other shape.
 * Errors: never throws.
 * Source: the check of github.com/Samsung/CredSweeper over these tokens; no official sample exists.
 */
export function atlassianToken(secret: string): Validation {
  if (!SHAPE.test(secret)) return INDETERMINATE
  return byUnprovenChecksum(hexChecksum(secret.slice(0, -HEX_CHECKSUM_LENGTH)) === secret.slice(-HEX_CHECKSUM_LENGTH))
}
