/**
 * Measures how evenly a text uses its bytes.
 *
 * Units:  Shannon bits per byte, 0 for the empty text; `text` is latin-1, one character per byte.
 * Errors: never throws.
 */
export function shannonEntropy(text: string): number {
  if (text.length === 0) return 0
  const counts = new Uint32Array(256)
  for (let at = 0; at < text.length; at += 1) {
    const byte = text.charCodeAt(at) & 0xff
    counts[byte] = (counts[byte] ?? 0) + 1
  }
  let bits = 0
  for (const count of counts) {
    if (count > 0) bits -= (count / text.length) * Math.log2(count / text.length)
  }
  return bits
}
