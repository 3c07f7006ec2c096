const TABLE = makeTable()

/**
 * The CRC-32 of a latin-1 text (polynomial 0xEDB88320, as in zip, PNG and gzip).
 *
 * Shape:  an unsigned 32-bit number. Never throws.
 * Source: ISO 3309; RFC 1952 section 8. `123456789` gives cbf43926.
 */
export function crc32(text: string): number {
  let crc = 0xffffffff
  for (let at = 0; at < text.length; at += 1) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ text.charCodeAt(at)) & 0xff] ?? 0)
  }
  return ~crc >>> 0
}

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
}
