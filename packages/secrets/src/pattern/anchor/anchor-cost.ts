import type { Anchor } from '../pattern.ts'
import { literalBits } from './literal-bits.ts'

/** Beyond this rarity a word stands nowhere by chance, and only its distance and the number of words count. */
const ENOUGH_BITS = 26

/**
 * Estimates what an anchor costs a scanner: how often its words stand in a text, times the starts to be tried at each.
 *
 * Units: a logarithm to the base 2, for comparison only; less is better.
 */
export function anchorCost({ literals, before }: Anchor): number {
  const hits = literals.reduce((sum, word) => sum + 2 ** -Math.min(literalBits(word), ENOUGH_BITS), 0)
  const shortest = Math.min(...literals.map((word) => word.length))
  const starts = before.max === null ? 4096 : Math.min(before.max - before.min + 1, 1024)
  const isAtStart = before.min === 0 && before.max === 0
  return (
    Math.log2(hits) +
    Math.log2(starts) +
    (isAtStart ? 0 : 1) +
    (shortest < 3 ? 6 : 0) +
    literals.length * 0.03 -
    shortest * 0.02
  )
}
