import { normalizeReportPath } from './normalize-report-path.ts'
import { baseName, type TreeIndex } from './tree-index.ts'

/**
 * Suggests the `root-map` rule that would resolve most of the paths that are not in the repository.
 *
 * Shape:  for example `/app/=>services/api/`; null when no tracked file has the same last two segments.
 * Errors: never throws.
 */
export function suggestRootMap(unresolved: readonly string[], index: TreeIndex): string | null {
  const votes = new Map<string, number>()
  for (const raw of unresolved.slice(0, 500)) {
    const rule = ruleFor(raw, index)
    if (rule !== null) votes.set(rule, (votes.get(rule) ?? 0) + 1)
  }
  const ranked = [...votes].sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1))
  return ranked[0]?.[0] ?? null
}

function ruleFor(raw: string, index: TreeIndex): string | null {
  const normal = normalizeReportPath(raw)
  if (normal.kind === 'refused') return null
  const candidates = index.named(baseName(normal.path)).slice(0, 200)
  const overlaps = candidates.map((candidate) => ({ candidate, shared: sharedTail(normal.path, candidate) }))
  const best = Math.max(0, ...overlaps.map(({ shared }) => shared))
  const winners = overlaps.filter(({ shared }) => shared === best)
  const [winner] = winners
  if (winner === undefined || winners.length !== 1) return null
  const from = normal.path.slice(0, normal.path.length - best)
  const to = winner.candidate.slice(0, winner.candidate.length - best)
  return from === '' ? null : `${normal.isAbsolute ? '/' : ''}${from}=>${to}`
}

// The length of the longest common tail that starts at a segment.
function sharedTail(left: string, right: string): number {
  const [a, b] = [left.split('/'), right.split('/')]
  let count = 0
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return a.slice(a.length - count).join('/').length
}
