import { base62Number } from './base62-number.ts'
import { crc32 } from './crc32.ts'

/** Units: characters. 62^6 holds every 32-bit number. */
export const BASE62_CHECKSUM_LENGTH = 6

/**
 * The six characters that GitHub, npm and others append to a token: the CRC-32 of `body` in base 62.
 *
 * Source: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function base62Checksum(body: string): string {
  return base62Number(crc32(body), BASE62_CHECKSUM_LENGTH)
}
