import { CONFIDENCE_RANK } from '../rules/confidence-rank.ts'
import type { Hit } from './hit.ts'

/**
 * Keeps one hit for each secret: where a provider's rule and one of no provider name the same one, the provider's stays; else the more
 * confident, then the more specific.
 *
 * Shape:  a provider's hit takes over the higher confidence of one of no provider, with its reasons, unless its own validator calls the
 *         secret invalid. Two hits name the same secret when the place of one holds that of the other and one of the rules is of no
 *         provider, the inner place is at least half of the outer one, or both are the same rule. What is less than half of a secret of
 *         no provider (four letters in a private key) does not speak for it. Secrets that overlap only partially are two. A decoded
 *         secret that another hit of the rule found as it stands is a repeat too.
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
  for (const hit of [...namedByProviders(cluster)].sort(compareWorth)) {
    if (!kept.some((better) => isSameSecret(better, hit))) kept.push(hit)
  }
  return kept
}

/** Leaves out hits of no provider whose secret a provider's rule names, which take over what those were surer of. */
function namedByProviders(cluster: readonly Hit[]): readonly Hit[] {
  const [generic, named] = [cluster.filter(isGeneric), cluster.filter((hit) => !isGeneric(hit))]
  const left = generic.filter((hit) => !named.some((provider) => speaksFor(provider, hit)))
  return [...named.map((provider) => generic.reduce(assured, provider)), ...left]
}

function speaksFor(provider: Hit, generic: Hit): boolean {
  return isSameSecret(provider, generic) && 2 * sizeOf(provider) >= sizeOf(generic)
}

/** What only a name gives away can still be surer than the shape of a provider's token. */
function assured(provider: Hit, generic: Hit): Hit {
  if (!speaksFor(provider, generic) || provider.validation?.validity === 'invalid') return provider
  if (CONFIDENCE_RANK[generic.confidence] <= CONFIDENCE_RANK[provider.confidence]) return provider
  return {
    ...provider,
    confidence: generic.confidence,
    reasons: [...new Set([...provider.reasons, ...generic.reasons])],
  }
}

function compareWorth(a: Hit, b: Hit): number {
  return (
    CONFIDENCE_RANK[b.confidence] - CONFIDENCE_RANK[a.confidence] ||
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
