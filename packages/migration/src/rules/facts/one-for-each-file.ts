import type { RuleHit } from '../../model/hit.ts'

/**
 * Lets the first hit of a file speak for those that are mended together with it: many such statements are one thing to do.
 *
 * Shape: in the order given; a hit that weighs more than the ones before it speaks for itself.
 */
export function oneForEachFile(hits: readonly RuleHit[]): readonly RuleHit[] {
  const groups = Map.groupBy(hits, ({ path, severity }) => `${severity ?? ''} ${path ?? ''}`)
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    if (others.length === 0) return [first]
    const tables = new Set([first, ...others].map(({ object }) => object)).size
    const more = `so ${others.length === 1 ? 'does 1 more statement' : `do ${others.length} more statements`} of the file`
    const message = `${first.message.replace(/\.$/u, '')}; ${more}${tables > 1 ? `, on ${tables} tables` : ''}.`
    return [{ ...first, message }]
  })
}
