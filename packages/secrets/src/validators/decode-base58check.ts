import { sha256 } from '@noble/hashes/sha2.js'
import { createBase58check } from '@scure/base'

/** Units: characters; base 58 takes quadratic time, and no key is longer than 112. */
const MAX_LENGTH = 128
const CODER = createBase58check(sha256)

/** The bytes of a base58check text without their checksum; null when the checksum does not hold. Never throws. */
export function decodeBase58check(text: string): Uint8Array | null {
  if (text.length > MAX_LENGTH) return null
  try {
    return CODER.decode(text)
  } catch {
    return null
  }
}
