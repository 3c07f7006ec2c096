import { BASE62_CHECKSUM_LENGTH, base62Checksum } from './base62-checksum.ts'

/** Whether the last six characters of a text are the base-62 CRC-32 of what stands before them. */
export function hasBase62Checksum(text: string): boolean {
  return base62Checksum(text.slice(0, -BASE62_CHECKSUM_LENGTH)) === text.slice(-BASE62_CHECKSUM_LENGTH)
}
