import type { RequiredRule } from '../rules/rule.ts'
import type { Hit } from './hit.ts'
import type { JudgedHit } from './judged-hit.ts'

/**
 * Adds the hits that the rule requires close by.
 *
 * Shape: [] when one of them is missing, else the hit with them; a rule that requires nothing keeps its hit.
 */
export function withCompanions(
  judged: JudgedHit,
  all: readonly JudgedHit[],
  lineOf: (offset: number) => number,
  compat: 'native' | 'gitleaks',
): readonly Hit[] {
  const { required } = judged.compiled.rule
  if (required.length === 0) return [judged.hit]
  const found = required.map((need) =>
    all.filter((other) => other.compiled.rule.id === need.id && isNear(judged, other, need, lineOf, compat)),
  )
  if (found.some((hits) => hits.length === 0)) return []
  return [{ ...judged.hit, companions: found.flat().map(({ hit }) => hit) }]
}

function isNear(
  judged: JudgedHit,
  other: JudgedHit,
  need: RequiredRule,
  lineOf: (offset: number) => number,
  compat: 'native' | 'gitleaks',
): boolean {
  if (need.withinLines === null && need.withinColumns === null) return true
  const lines = Math.abs(lineOf(judged.hit.start) - lineOf(other.hit.start))
  if (need.withinLines !== null && lines > need.withinLines) return false
  if (need.withinColumns === null) return true
  const isSameLine = compat === 'gitleaks' || need.withinLines !== null || lines === 0
  return isSameLine && Math.abs(judged.column - other.column) <= need.withinColumns
}
