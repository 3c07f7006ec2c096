/** Tells patterns apart: their length and two 32-bit sums of their characters. */
export function patternKey(source: string): string {
  let a = 0x811c9dc5
  let b = 0
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = (Math.imul(b, 31) + code) | 0
  }
  return `${source.length.toString(36)}.${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`
}
