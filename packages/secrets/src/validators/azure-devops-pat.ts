import { latin1Of } from '../text/latin1-of.ts'
import { azureCaskKey } from './azure-cask-key.ts'
import { crc32 } from './crc32.ts'
import { decodeBase32 } from './decode-base32.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^[a-zA-Z2-7]{52}$/

/** Where the four bytes of the checksum stand, the lowest first. */
export const DEVOPS_CHECKSUM_PLACES = [22, 8, 7, 2] as const
/** Of tokens that were issued to a person; an application's have another. */
export const DEVOPS_USER_MASK = 0xe0b9692d
const APPLICATION_MASK = 0x1019f92e

/**
 * Proves a personal access token of Azure DevOps by its checksum.
 *
 * Shape:  52 base-32 characters; the CRC-32 of 28 of its 32 bytes, masked by who it was issued to, is scattered among them. The 84
 *         characters of newer tokens are judged as `azure-cask-key` does; other shapes are indeterminate.
 * Errors: never throws.
 * Source: AdoPatValidator of github.com/microsoft/sarif-pattern-matcher.
 */
export function azureDevopsPat(secret: string): Validation {
  if (secret.length > 52) return azureCaskKey(secret)
  const bytes = SHAPE.test(secret) ? decodeBase32(secret) : null
  if (bytes === null) return INDETERMINATE
  const stored = DEVOPS_CHECKSUM_PLACES.reduceRight((value, place) => value * 256 + (bytes[place] ?? 0), 0)
  const checksum = devopsChecksum(bytes)
  if (stored === (checksum ^ DEVOPS_USER_MASK) >>> 0) return valid('the checksum of a user token holds')
  if (stored === (checksum ^ APPLICATION_MASK) >>> 0) return valid('the checksum of an application token holds')
  return invalid('the checksum does not hold')
}

/** The CRC-32 of the bytes that are no checksum, not yet masked. */
export function devopsChecksum(bytes: Uint8Array): number {
  const kept = bytes.filter((_, at) => !DEVOPS_CHECKSUM_PLACES.some((place) => place === at))
  return crc32(latin1Of(kept.subarray(0, 28)))
}
