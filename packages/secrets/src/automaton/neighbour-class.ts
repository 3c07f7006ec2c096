/** Classes of bytes that stand beside a word, few enough for the bits of a number: letters without their case, digits, `_`, `-`, `.`, others. */
export const NEIGHBOUR_CLASS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte))

/** Any byte may stand there. */
export const ANY_NEIGHBOUR = -1

function classOf(byte: number): number {
  const folded = byte | 32
  if (byte >= 65 && byte < 128 && folded >= 97 && folded <= 122) return folded - 97
  if (byte >= 48 && byte <= 57) return 26
  const sign = '_-.'.indexOf(String.fromCharCode(byte))
  if (sign >= 0) return 27 + sign
  return byte < 128 ? 30 : 31
}

/** Names the classes of the bytes whose flag is `flag`. Shape: bit n for class n. */
export function neighbourMask(set: Uint8Array, flag: 0 | 1): number {
  let mask = 0
  for (let byte = 0; byte < 256; byte += 1) if (set[byte] === flag) mask |= 1 << (NEIGHBOUR_CLASS[byte] ?? 0)
  return mask
}
