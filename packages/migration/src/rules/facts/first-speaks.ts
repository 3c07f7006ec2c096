import type { RuleHit } from '../../model/hit.ts'

/**
 * Lets the first hit of a file, or of a table in a file, speak for those that are mended together with it.
 *
 * Shape: in the order given; hits of another severity stay apart. By table, nothing is waived that a waiver does not name.
 */
export function firstSpeaks(hits: readonly RuleHit[], by: 'file' | 'table'): readonly RuleHit[] {
  const keyOf = ({ path, severity, object }: RuleHit): string =>
    JSON.stringify([path, severity ?? null, by === 'table' ? object : null])
  return [...Map.groupBy(hits, keyOf).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    if (others.length === 0) return [first]
    const tables = new Set([first, ...others].map(({ object }) => object)).size
    const more = `so ${others.length === 1 ? 'does 1 more statement' : `do ${others.length} more statements`} of the file`
    const message = `${first.message.replace(/\.$/u, '')}; ${more}${tables > 1 ? `, on ${tables} tables` : ''}.`
    return [{ ...first, message }]
  })
}
