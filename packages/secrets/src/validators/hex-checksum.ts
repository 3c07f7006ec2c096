import { crc32 } from './crc32.ts'

/** Units: characters. */
export const HEX_CHECKSUM_LENGTH = 8

/** The CRC-32 of a text as eight upper-case hex digits, as Atlassian ends its tokens. */
export function hexChecksum(text: string): string {
  return crc32(text).toString(16).toUpperCase().padStart(HEX_CHECKSUM_LENGTH, '0')
}
