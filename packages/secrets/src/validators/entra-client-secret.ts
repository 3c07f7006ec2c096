import { byChecksum } from './by-checksum.ts'
import { latin1Bytes } from './latin1-bytes.ts'
import { marvin32, marvinSeed } from './marvin32.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^[0-9A-Za-z._~-]{3}8Q~[0-9A-Za-z._~-]{34}$/
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~'
const SEED = marvinSeed('AadPwd00')
const ENCODED_LENGTH = 6

/** Units: characters; only the first three of the encoded checksum are kept. */
const ENTRA_CHECKSUM_LENGTH = 3

/**
 * Proves a client secret of Microsoft Entra by its Marvin checksum.
 *
 * Shape:  40 characters with `8Q~` behind the third; the last three are the checksum. `7Q~` secrets carry none: indeterminate.
 * Errors: never throws.
 * Source: `IsAzureAadClientAppIdentifiableSecret` of github.com/microsoft/security-utilities.
 */
export function entraClientSecret(secret: string): Validation {
  if (!SHAPE.test(secret)) return INDETERMINATE
  return byChecksum(entraChecksum(secret.slice(0, -ENTRA_CHECKSUM_LENGTH)) === secret.slice(-ENTRA_CHECKSUM_LENGTH))
}

/** The three characters that end a client secret, of all that stands before them. */
export function entraChecksum(text: string): string {
  let encoded = ''
  let rest = marvin32(latin1Bytes(text), SEED)
  for (; rest > 0; rest = Math.floor(rest / ALPHABET.length)) {
    encoded = ALPHABET.charAt(rest % ALPHABET.length) + encoded
  }
  return encoded.padStart(ENCODED_LENGTH, ALPHABET.charAt(0)).slice(0, ENTRA_CHECKSUM_LENGTH)
}
