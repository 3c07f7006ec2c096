import { sha256 } from '@noble/hashes/sha2.js'
import { base64url } from '@scure/base'
import { latin1Bytes } from './latin1-bytes.ts'
import { INDETERMINATE, indeterminate, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(sb_(?:secret|publishable)_[0-9A-Za-z_-]{22})_([0-9A-Za-z_-]{8})$/
const PROJECT = 'supabase-self-hosted'

/**
 * Proves a secret key of a self-hosted Supabase by its checksum.
 *
 * Shape:  eight base64url characters of the SHA-256 of the project's reference, a bar and the key. The reference is only known for
 *         self-hosted projects; keys of hosted ones are indeterminate. A publishable key is no secret: invalid.
 * Errors: never throws.
 * Source: the key generator in the `docker` folder of github.com/supabase/supabase.
 */
export function supabaseSecretKey(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, key = '', checksum] = match
  if (key.startsWith('sb_publishable_')) return invalid('a publishable key, which is no secret')
  return supabaseChecksum(key) === checksum
    ? valid('the checksum of a self-hosted project holds')
    : indeterminate('of the right shape; the checksum needs the reference of the project')
}

/** The checksum of a self-hosted project's key. */
export function supabaseChecksum(key: string): string {
  return base64url.encode(sha256(latin1Bytes(`${PROJECT}|${key}`))).slice(0, 8)
}
