import { byUnprovenChecksum } from './by-unproven-checksum.ts'
import { hasBase62Checksum } from './has-base62-checksum.ts'
import { INDETERMINATE } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^rpa_([0-9A-Z]{40}[0-9A-Za-z]{6})$/

/**
 * Proves a RunPod API key where its last six characters are the CRC-32 of the rest.
 *
 * Shape:  nobody documented the suffix, so that a mismatch proves nothing: indeterminate, as any other shape.
 * Errors: never throws.
 * Source: none by RunPod; the suffix has the shape of GitHub's checksum.
 */
export function runpodToken(secret: string): Validation {
  const body = SHAPE.exec(secret)?.[1]
  if (body === undefined) return INDETERMINATE
  return byUnprovenChecksum(hasBase62Checksum(body) || hasBase62Checksum(secret))
}
