import { byChecksum } from './by-checksum.ts'
import { hasBase62Checksum } from './has-base62-checksum.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^vc[piark]_([0-9A-Za-z_-]{50}[0-9A-Za-z]{6})$/

/**
 * Proves a Vercel token of the prefixed forms by its checksum.
 *
 * Shape:  50 characters, then their CRC-32 in base 62, without the prefix; older tokens are indeterminate.
 * Errors: never throws.
 * Source: the prefixes: https://vercel.com/changelog/new-token-formats-and-secret-scanning; the checksum: Kingfisher's documentation
 *         of its Vercel rules, whose four published examples fit.
 */
export function vercelToken(secret: string): Validation {
  const body = SHAPE.exec(secret)?.[1]
  return body === undefined ? INDETERMINATE : byChecksum(hasBase62Checksum(body))
}
