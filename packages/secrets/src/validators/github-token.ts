import { BASE62_CHECKSUM_LENGTH, base62Checksum } from './base62-checksum.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const CLASSIC = /^gh[pousr]_([0-9A-Za-z]{36})$/

/**
 * Proves a GitHub token of the classic form by its checksum.
 *
 * Shape:  30 random characters, then their CRC-32 in base 62. Longer `ghs_` tokens and `github_pat_` are of another, unpublished
 *         scheme: indeterminate.
 * Errors: never throws.
 * Source: GitHub's article on its token formats (2021); the tokens published there and in the test of this file fit.
 */
export function githubToken(secret: string): Validation {
  const body = CLASSIC.exec(secret)?.[1]
  if (body === undefined) return INDETERMINATE
  const random = body.slice(0, -BASE62_CHECKSUM_LENGTH)
  return base62Checksum(random) === body.slice(-BASE62_CHECKSUM_LENGTH)
    ? valid('the checksum holds')
    : invalid('the checksum does not hold')
}
