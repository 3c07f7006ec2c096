import { bytesToHex } from '@noble/hashes/utils.js'

/** Units: bytes; far above any key in use, so that arithmetic stays cheap. */
const MAX_BYTES = 2048

/** The whole number that bytes are, the highest first; 0 when there are none, or more than 2,048. */
export function bigEndian(bytes: Uint8Array): bigint {
  return bytes.length === 0 || bytes.length > MAX_BYTES ? 0n : BigInt(`0x${bytesToHex(bytes)}`)
}

/** Units: bits of a whole number without its leading zeros. */
export function bitLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first < 0 ? 0 : (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24
}
