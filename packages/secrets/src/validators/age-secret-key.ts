import { byBech32 } from './by-bech32.ts'
import type { Validation } from './validator.ts'

const CLASSIC = { prefix: 'age-secret-key-', length: 74 }
const POST_QUANTUM = { prefix: 'age-secret-key-pq-', length: 77 }

/**
 * Proves an age identity by its bech32 checksum.
 *
 * Shape:  X25519 and post-quantum identities; any other shape is indeterminate.
 * Errors: never throws.
 * Source: https://github.com/C2SP/C2SP/blob/main/age.md, whose sample identities fit.
 */
export function ageSecretKey(secret: string): Validation {
  const { prefix, length } = secret.length === POST_QUANTUM.length ? POST_QUANTUM : CLASSIC
  return byBech32(secret, prefix, length)
}
