import { bech32 } from '@scure/base'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

/** Units: characters. */
const MAX_LENGTH = 128

/**
 * The answer of a bech32 checksum over a key of 32 bytes.
 *
 * Shape: indeterminate when the text does not begin with the prefix and `1`, or its case is mixed, or its length is another.
 * Source: BIP 173.
 */
export function byBech32(secret: string, prefix: string, length: number): Validation {
  const lower = secret.toLowerCase()
  const isOneCase = secret === lower || secret === secret.toUpperCase()
  const isShape = isOneCase && secret.length === length && length <= MAX_LENGTH && lower.startsWith(`${prefix}1`)
  if (!isShape || !/^[0-9a-z-]+$/.test(lower)) return INDETERMINATE
  const decoded = bech32.decodeUnsafe(lower, MAX_LENGTH)
  if (decoded === undefined) return invalid('the checksum does not hold')
  const bytes = bech32.fromWordsUnsafe(decoded.words)
  const isKey = decoded.prefix === prefix && bytes !== undefined && bytes.length === 32
  return isKey ? valid('the checksum holds') : invalid('the checksum holds, but it is no key')
}
