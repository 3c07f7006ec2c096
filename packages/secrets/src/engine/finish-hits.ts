import type { CompiledRule } from './compiled-rule.ts'
import { dropRepeats } from './drop-repeats.ts'
import { dropRepeatsAsThere } from './drop-repeats-as-there.ts'
import type { Fragment } from './fragment.ts'
import type { Hit } from './hit.ts'
import type { JudgedHit } from './judged-hit.ts'
import { withCompanions } from './with-companions.ts'

/**
 * Makes the hits of a fragment out of everything that was judged to be one: companions, rules that name the same secret, order.
 *
 * Shape: by position, then the longer first, then by rule.
 */
export function finishHits(
  judged: readonly JudgedHit[],
  fragment: Omit<Fragment, 'text'>,
  compat: 'native' | 'gitleaks',
  isGateOpen: (compiled: CompiledRule) => boolean,
): readonly Hit[] {
  if (judged.length === 0) return []
  const complete = judged
    .filter(({ compiled }) => !compiled.isSilent && isGateOpen(compiled))
    .flatMap((hit) => withCompanions(hit, judged, fragment.lineOf, compat))
  const kept = compat === 'native' ? dropRepeats(complete) : dropRepeatsAsThere(complete, fragment.lineOf)
  return [...kept].sort((a, b) => a.start - b.start || b.end - a.end || compareIds(a, b))
}

function compareIds(a: Hit, b: Hit): number {
  return a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id)
}
