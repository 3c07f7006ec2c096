import { BASE62_CHECKSUM_LENGTH, base62Checksum } from './base62-checksum.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^npm_([0-9A-Za-z]{36})$/

/**
 * Proves an npm access token by its checksum.
 *
 * Shape:  30 random characters, then their CRC-32 in base 62; any other shape is indeterminate.
 * Errors: never throws.
 * Source: https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/, which names the scheme of GitHub's tokens.
 */
export function npmToken(secret: string): Validation {
  const body = SHAPE.exec(secret)?.[1]
  if (body === undefined) return INDETERMINATE
  const random = body.slice(0, -BASE62_CHECKSUM_LENGTH)
  return base62Checksum(random) === body.slice(-BASE62_CHECKSUM_LENGTH)
    ? valid('the checksum holds')
    : invalid('the checksum does not hold')
}
