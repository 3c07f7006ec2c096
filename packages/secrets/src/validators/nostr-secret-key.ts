import { byBech32 } from './by-bech32.ts'
import type { Validation } from './validator.ts'

/** Units: characters. */
const LENGTH = 63

/**
 * Proves a Nostr secret key (`nsec1…`) by its bech32 checksum.
 *
 * Shape:  any other shape is indeterminate.
 * Errors: never throws.
 * Source: NIP-19, whose sample fits.
 */
export function nostrSecretKey(secret: string): Validation {
  return byBech32(secret, 'nsec', LENGTH)
}
