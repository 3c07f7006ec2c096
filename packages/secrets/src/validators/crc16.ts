/**
 * The CRC-16 of bytes (XMODEM: polynomial 0x1021, start 0), as Stellar and NATS put it behind their keys.
 *
 * Shape:  an unsigned 16-bit number. Never throws.
 * Source: `123456789` gives 31c3.
 */
export function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc
}
