import { base62Number } from './base62-number.ts'
import { decodeBase64 } from './decode-base64.ts'
import { marvin32, marvinSeed } from './marvin32.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE =
  /^[0-9A-Za-z]{52}JQQJ9[9DH]([0-9A-Za-z])([A-L])[0-9A-Za-z]{16}[A-Za-z][0-9A-Za-z]{3}([0-9A-Za-z+/]{4})(?:..==)?$/
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const SEED = marvinSeed('Default0')
const FIRST_YEAR = 2024

/** Units: characters before the checksum; 60 bytes. */
export const CASK_BODY_LENGTH = 80

/**
 * Proves a common annotated security key (Azure OpenAI, AI services, Maps, DevOps …) by its Marvin checksum.
 *
 * Shape:  52 random characters, `JQQJ9` and the kind, year and month of issue, reserved and provider data, the provider's signature,
 *         and four characters of checksum; the long form has two more, which are not looked at. Other shapes are indeterminate.
 * Errors: never throws.
 * Source: `TryValidateCommonAnnotatedKey` of github.com/microsoft/security-utilities, which takes both encodings of the checksum.
 */
export function azureCaskKey(secret: string): Validation {
  const match = SHAPE.exec(secret)
  const bytes = match === null ? null : decodeBase64(secret.slice(0, CASK_BODY_LENGTH))
  if (match === null || bytes === null) return INDETERMINATE
  const [, year = '', month = '', checksum = ''] = match
  if (!caskChecksums(bytes).includes(checksum)) return invalid('the checksum does not hold')
  const issued = `${FIRST_YEAR + BASE64.indexOf(year)}-${String(1 + BASE64.indexOf(month)).padStart(2, '0')}`
  return valid(`the checksum holds, issued in ${issued}`)
}

/** The two ways in which the first four characters of a checksum were written: base 62 (since 2024-09) and base64. */
export function caskChecksums(body: Uint8Array): readonly [base62: string, base64: string] {
  const checksum = marvin32(body, SEED)
  const bytes = [checksum & 0xff, (checksum >>> 8) & 0xff, (checksum >>> 16) & 0xff, checksum >>> 24]
  return [base62Bytes(bytes).padEnd(4, '0').slice(0, 4), base64Start(bytes)]
}

function base62Bytes(bytes: readonly number[]): string {
  const leading = bytes.findIndex((byte) => byte !== 0)
  const zeros = leading < 0 ? bytes.length : leading
  return (
    '0'.repeat(zeros) +
    base62Number(
      bytes.reduce((value, byte) => value * 256 + byte, 0),
      0,
    )
  )
}

function base64Start([first = 0, second = 0, third = 0]: readonly number[]): string {
  const bits = (first << 16) | (second << 8) | third
  return [18, 12, 6, 0].map((shift) => `${BASE64}+/`.charAt((bits >> shift) & 63)).join('')
}
