import { decodeBase58check } from './decode-base58check.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^([xyzYZtuvUV]prv)[1-9A-HJ-NP-Za-km-z]{107,108}$/
const LENGTH = 78
/** A private key stands behind a zero byte. */
const KEY_AT = 45

/**
 * Proves an extended private key by its checksum.
 *
 * Shape:  base58check of 78 bytes whose key part begins with 0; any other shape is indeterminate.
 * Errors: never throws.
 * Source: BIP 32, section "Serialization format"; its test vectors fit.
 */
export function bitcoinXprv(secret: string): Validation {
  const kind = SHAPE.exec(secret)?.[1]
  if (kind === undefined) return INDETERMINATE
  const bytes = decodeBase58check(secret)
  if (bytes === null) return invalid('the checksum does not hold')
  if (bytes.length !== LENGTH || bytes[KEY_AT] !== 0) return invalid('the checksum holds, but it is no private key')
  return valid(bytes[4] === 0 ? 'the checksum of a master key holds' : 'the checksum of a derived key holds')
}
