import { compareDigits, compareText } from './compare-digits.ts'

/** Numbers in front go first by their value; names without one are compared as text. */
export function compareNames(left: string, right: string): number {
  const a = /^\d+/.exec(left)?.[0]
  const b = /^\d+/.exec(right)?.[0]
  const byNumber = a !== undefined && b !== undefined ? compareDigits(a, b) : 0
  return byNumber === 0 ? compareText(left, right) : byNumber
}
