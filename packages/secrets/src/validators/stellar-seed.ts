import { byChecksum } from './by-checksum.ts'
import { decodeBase32 } from './decode-base32.ts'
import { hasCrc16 } from './has-crc16.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^S[A-Z2-7]{55}$/
/** `S` as the first base-32 character. */
const SEED_VERSION = 144

/**
 * Proves a Stellar secret seed by its checksum.
 *
 * Shape:  base 32 of a version byte, 32 bytes and their CRC-16, lowest byte first; any other shape is indeterminate.
 * Errors: never throws.
 * Source: SEP-0023 (strkeys) of github.com/stellar/stellar-protocol.
 */
export function stellarSeed(secret: string): Validation {
  const bytes = SHAPE.test(secret) ? decodeBase32(secret) : null
  if (bytes === null || bytes[0] !== SEED_VERSION) return INDETERMINATE
  return byChecksum(hasCrc16(bytes))
}
