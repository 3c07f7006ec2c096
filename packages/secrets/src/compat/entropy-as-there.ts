import { shannonEntropy } from '../confidence/shannon-entropy.ts'
import { runesOf } from './runes-of.ts'

/**
 * Measures the entropy of a secret as gitleaks does, which counts characters of UTF-8 and divides by bytes.
 *
 * Units:  Shannon bits, the same as `shannonEntropy` for ASCII.
 * Errors: never throws. What is no UTF-8 counts as one and the same character, byte by byte.
 */
export function entropyAsThere(secret: string): number {
  const runes = runesOf(secret)
  if (runes === null) return shannonEntropy(secret)
  const counts = new Map<number, number>()
  for (const rune of runes) counts.set(rune, (counts.get(rune) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / secret.length) * Math.log2(count / secret.length)
  return bits
}
