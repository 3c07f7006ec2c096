import { crc16 } from './crc16.ts'

const CHECKSUM_BYTES = 2

/** Whether the last two bytes are the CRC-16 of the others, lowest byte first. */
export function hasCrc16(bytes: Uint8Array): boolean {
  const stored = (bytes.at(-1) ?? 0) * 256 + (bytes.at(-2) ?? 0)
  return crc16(bytes.subarray(0, -CHECKSUM_BYTES)) === stored
}
