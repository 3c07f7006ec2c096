import { byChecksum } from './by-checksum.ts'
import { crc32 } from './crc32.ts'
import { INDETERMINATE, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^([0-9A-Za-z_-]{24,364})\.01\.([0-9a-z]{2})([0-9a-z]{7})$/
const CHECKSUM_LENGTH = 7

/**
 * Proves a routable GitLab token by its checksum.
 *
 * Shape:  prefix, base64url payload, `.01.`, the payload's length in base 36 (two characters) and the CRC-32 of all that in base 36
 *         (seven). The secret must hold the prefix. Classic tokens and later versions are indeterminate.
 * Errors: never throws.
 * Source: lib/authn/token_field/generator/routable_token.rb of GitLab;
 *         https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */
export function gitlabRoutableToken(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, prefixAndPayload = '', length = '', checksum = ''] = match
  if (Number.parseInt(length, 36) > prefixAndPayload.length) return invalid('the length of the payload does not fit')
  return byChecksum(gitlabChecksum(secret.slice(0, -CHECKSUM_LENGTH)) === checksum)
}

/** The seven characters that end a routable token, of all that stands before them. */
export function gitlabChecksum(text: string): string {
  return crc32(text).toString(36).padStart(CHECKSUM_LENGTH, '0')
}
