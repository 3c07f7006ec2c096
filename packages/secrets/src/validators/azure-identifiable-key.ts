import { AZURE_KEY_FAMILIES } from './azure-key-families.ts'
import { decodeBase64 } from './decode-base64.ts'
import { littleEndian32 } from './little-endian-32.ts'
import { marvin32 } from './marvin32.ts'
import { INDETERMINATE, indeterminate, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^[0-9A-Za-z+/_-]{28,160}={0,2}$/
const SIGNATURE_LENGTH = 4
const ENCODED_CHECKSUM_LENGTH = 6
const CHECKSUM_BYTES = 4

/**
 * Proves an Azure key that names its service by its Marvin checksum.
 *
 * Shape:  base64 of random bytes, a signature of four characters, and the checksum of all that: the last four bytes. A text without
 *         a known signature at that place is indeterminate.
 * Errors: never throws.
 * Source: `ValidateBase64Key` and IdentifiableMetadata.cs of github.com/microsoft/security-utilities.
 */
export function azureIdentifiableKey(secret: string): Validation {
  if (!SHAPE.test(secret)) return INDETERMINATE
  const text = secret.replace(/={1,2}$/, '')
  const end = text.length - ENCODED_CHECKSUM_LENGTH
  const family = AZURE_KEY_FAMILIES.get(text.slice(end - SIGNATURE_LENGTH, end))
  const bytes = decodeBase64(text)
  if (family === undefined || bytes === null) return INDETERMINATE
  const body = bytes.subarray(0, -CHECKSUM_BYTES)
  const checksum = littleEndian32(bytes, bytes.length - CHECKSUM_BYTES)
  if (family.seeds.some((seed) => marvin32(body, seed) === checksum)) {
    return valid(`the checksum of ${family.service} holds`)
  }
  const detail = `signed as ${family.service}, but the checksum does not hold`
  return family.canRefute ? invalid(detail) : indeterminate(detail)
}
