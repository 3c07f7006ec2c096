import type { Hit } from './hit.ts'

/**
 * Drops what the other scanner drops: the hit of a rule with "generic" in its id when another rule's secret that begins on the same
 * line holds its secret.
 */
export function dropRepeatsAsThere(hits: readonly Hit[], lineOf: (offset: number) => number): readonly Hit[] {
  const specific = hits.filter((hit) => !isGeneric(hit))
  if (specific.length === 0 || specific.length === hits.length) return hits
  return hits.filter((hit) => {
    if (!isGeneric(hit)) return true
    const line = lineOf(hit.start)
    const secret = hit.secret.reveal()
    return !specific.some((other) => lineOf(other.start) === line && other.secret.reveal().includes(secret))
  })
}

function isGeneric(hit: Hit): boolean {
  return hit.rule.id.toLowerCase().includes('generic')
}
