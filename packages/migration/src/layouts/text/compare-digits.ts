/** Compares two texts of digits by their value, however long they are. */
export function compareDigits(left: string, right: string): number {
  const a = canonicalDigits(left)
  const b = canonicalDigits(right)
  if (a.length !== b.length) return a.length - b.length
  return compareText(a, b)
}

/** Digits without zeros in front: `0012` is `12`, `000` is `0`. */
export function canonicalDigits(text: string): string {
  const first = text.search(/[^0]/)
  return first === -1 ? '0' : text.slice(first)
}

/** Compares by UTF-16 code units, as most tools' sort does; the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
