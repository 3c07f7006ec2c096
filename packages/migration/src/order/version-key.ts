/**
 * A version as two files have to agree on it to collide: `0012` and `12` are one, `1_2` and `1.2` too.
 *
 * Shape: digits without zeros in front, joined by `.`; a version with other characters is itself.
 */
export function versionKey(version: string): string {
  if (!/^\d[\d._-]*$/u.test(version)) return version
  return version
    .split(/[._-]/u)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/u, ''))
    .join('.')
}

/**
 * Compares versions as tools sort them: parts of digits by value, everything else by its characters.
 *
 * Errors: never throws.
 */
export function compareVersions(left: string, right: string): number {
  const a = left.match(/\d+|[^\d._-]+/gu) ?? []
  const b = right.match(/\d+|[^\d._-]+/gu) ?? []
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = compareParts(a[index] ?? '', b[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}

function compareParts(left: string, right: string): number {
  const a = left.replace(/^0+(?=\d)/u, '')
  const b = right.replace(/^0+(?=\d)/u, '')
  const isDigits = /^\d*$/u.test(a) && /^\d*$/u.test(b)
  if (isDigits && a.length !== b.length) return a.length - b.length
  if (a === b) return 0
  return a < b ? -1 : 1
}
