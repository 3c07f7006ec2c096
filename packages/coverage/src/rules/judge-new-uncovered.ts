import type { Finding } from '@velocity/model'
import type { PatchResult } from '../patch/patch-result.ts'
import { uncoveredLocations, whyPatch } from './judge-patch.ts'
import { makeFinding, NOT_RUN, plural } from './make-finding.ts'

/**
 * Judges the number of new uncovered lines, whatever their share.
 *
 * Shape:  one finding or none; carried lines do not count.
 * Errors: never throws.
 */
export function judgeNewUncovered(patch: PatchResult, max: number | null): readonly Finding[] {
  if (max === null || patch.newUncovered <= max) return []
  return [
    makeFinding({
      rule: 'new-uncovered',
      verdict: 'fail',
      scope: 'patch',
      code: 'VEL_COV_NEW_UNCOVERED',
      message: `${plural(patch.newUncovered, 'new uncovered line')}, at most ${max} allowed`,
      why: whyPatch(patch),
      fix: 'add tests that run these lines, or raise max-new-uncovered.',
      placeNote: NOT_RUN,
      locations: uncoveredLocations(patch.files),
    }),
  ]
}
