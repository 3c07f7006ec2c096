import { byUnprovenChecksum } from './by-unproven-checksum.ts'
import { HEX_CHECKSUM_LENGTH, hexChecksum } from './hex-checksum.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^ATBB[0-9A-Za-z]{24}[0-9A-F]{8}$/

/**
 * Proves a Bitbucket app password where its last eight characters are the CRC-32 of the rest.
 *
 * Shape:  Atlassian has not documented the suffix, so that a mismatch proves nothing: indeterminate, as any other shape.
 * Errors: never throws.
 * Source: the check of github.com/Samsung/CredSweeper and its test; no official sample exists.
 */
export function bitbucketAppPassword(secret: string): Validation {
  if (!SHAPE.test(secret)) return INDETERMINATE
  return byUnprovenChecksum(hexChecksum(secret.slice(0, -HEX_CHECKSUM_LENGTH)) === secret.slice(-HEX_CHECKSUM_LENGTH))
}
