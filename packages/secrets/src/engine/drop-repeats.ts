import type { Confidence } from '../rules/rule.ts'
import type { Hit } from './hit.ts'

/**
 * Keeps one hit for each secret: where two rules name the same one, the more confident, then the more specific stays.
 *
 * Shape:  two hits name the same secret when the place of one holds that of the other and one of the rules is of no provider, the
 *         inner place is at least half of the outer one, or both are the same rule. Secrets that overlap only partially are two. A
 *         decoded secret that another hit of the rule found as it stands is a repeat too.
 */
export function dropRepeats(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits
  const byPlace = [...hits].sort((a, b) => a.secretStart - b.secretStart || b.secretEnd - a.secretEnd)
  const kept: Hit[] = []
  for (const cluster of clustersOf(byPlace)) kept.push(...bestOf(cluster))
  return withoutDecodedTwins(kept)
}

/** Runs of hits of which each overlaps one before it. */
function clustersOf(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const clusters: Hit[][] = []
  let end = -1
  for (const hit of hits) {
    const cluster = clusters.at(-1)
    if (cluster === undefined || hit.secretStart >= end) clusters.push([hit])
    else cluster.push(hit)
    end = Math.max(end, hit.secretEnd)
  }
  return clusters
}

function bestOf(cluster: readonly Hit[]): readonly Hit[] {
  if (cluster.length === 1) return cluster
  const kept: Hit[] = []
  for (const hit of [...cluster].sort(compareWorth)) {
    if (!kept.some((better) => isSameSecret(better, hit))) kept.push(hit)
  }
  return kept
}

const RANK: { readonly [confidence in Confidence]: number } = { high: 2, medium: 1, low: 0 }

function compareWorth(a: Hit, b: Hit): number {
  return (
    RANK[b.confidence] - RANK[a.confidence] ||
    Number(isGeneric(a)) - Number(isGeneric(b)) ||
    Number(b.validation?.validity === 'valid') - Number(a.validation?.validity === 'valid') ||
    a.encodings.length - b.encodings.length ||
    sizeOf(b) - sizeOf(a) ||
    (a.rule.id < b.rule.id ? -1 : 1)
  )
}

function isSameSecret(a: Hit, b: Hit): boolean {
  const [outer, inner] = sizeOf(a) >= sizeOf(b) ? [a, b] : [b, a]
  if (inner.secretStart < outer.secretStart || inner.secretEnd > outer.secretEnd) return false
  // Two secrets of one rule in one encoded run have the run's place both.
  if (a.encodings.length > 0 && b.encodings.length > 0 && a.rule === b.rule)
    return a.secret.reveal() === b.secret.reveal()
  return a.rule === b.rule || isGeneric(a) || isGeneric(b) || 2 * sizeOf(inner) >= sizeOf(outer)
}

function _holdsOther(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}

function isGeneric(hit: Hit): boolean {
  return hit.rule.provider === 'Generic'
}

function sizeOf(hit: Hit): number {
  return hit.secretEnd - hit.secretStart
}

/** What was found as it stands needs no second hit out of decoded text on the same place. */
function withoutDecodedTwins(hits: readonly Hit[]): readonly Hit[] {
  if (hits.every(({ encodings }) => encodings.length === 0)) return hits
  const plain = new Set(hits.filter(({ encodings }) => encodings.length === 0).map(twinKey))
  return hits.filter((hit) => hit.encodings.length === 0 || !plain.has(twinKey(hit)))
}

function twinKey(hit: Hit): string {
  return `${hit.rule.id}\n${hit.secret.reveal()}`
}
