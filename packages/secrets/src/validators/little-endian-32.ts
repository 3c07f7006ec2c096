/** The unsigned 32-bit number of four bytes, the lowest first; bytes that are not there count as 0. */
export function littleEndian32(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at + 3] ?? 0) << 24) | ((bytes[at + 2] ?? 0) << 16)
  return (high | ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0)) >>> 0
}
