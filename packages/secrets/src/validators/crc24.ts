/**
 * The CRC-24 of bytes, as OpenPGP armour ends with.
 *
 * Shape:  an unsigned 24-bit number. Never throws.
 * Source: RFC 4880 section 6.1. `123456789` gives 21cf02.
 */
export function crc24(bytes: Uint8Array): number {
  let crc = 0xb704ce
  for (const byte of bytes) {
    crc ^= byte << 16
    for (let bit = 0; bit < 8; bit += 1) {
      crc <<= 1
      if (crc & 0x1000000) crc ^= 0x1864cfb
    }
  }
  return crc & 0xffffff
}
