import { byChecksum } from './by-checksum.ts'
import { hasBase62Checksum } from './has-base62-checksum.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^npm_([0-9A-Za-z]{36})$/

/**
 * Proves an npm access token by its checksum.
 *
 * Shape:  30 random characters, then their CRC-32 in base 62; any other shape is indeterminate.
 * Errors: never throws.
 * Source: https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/, which names the scheme of GitHub's tokens;
 *         Microsoft's sarif-pattern-matcher computes the same.
 */
export function npmToken(secret: string): Validation {
  const body = SHAPE.exec(secret)?.[1]
  return body === undefined ? INDETERMINATE : byChecksum(hasBase62Checksum(body))
}
