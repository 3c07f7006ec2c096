import { decodeBase32 } from './decode-base32.ts'
import { hasCrc16 } from './has-crc16.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^S([ACNOUX])[A-Z2-7]{56}$/
const KINDS: Readonly<Record<string, string>> = {
  A: 'account',
  C: 'cluster',
  N: 'server',
  O: 'operator',
  U: 'user',
  X: 'curve',
}

/**
 * Proves a NATS seed by its checksum.
 *
 * Shape:  base 32 of two prefix bytes, 32 bytes and their CRC-16, lowest byte first; any other shape is indeterminate.
 * Errors: never throws.
 * Source: github.com/nats-io/nkeys (strkey.go); the seed in the JWT chapter of docs.nats.io fits.
 */
export function natsSeed(secret: string): Validation {
  const kind = SHAPE.exec(secret)?.[1]
  const bytes = kind === undefined ? null : decodeBase32(secret)
  if (kind === undefined || bytes === null) return INDETERMINATE
  return hasCrc16(bytes)
    ? valid(`the checksum of a ${KINDS[kind] ?? 'NATS'} seed holds`)
    : invalid('the checksum does not hold')
}
