import type { Finding } from '@velocity/model'
import { formatPercent } from '@velocity/report'
import type { PatchResult } from '../patch/patch-result.ts'
import { formatMinimum, isReached } from './compare-share.ts'
import { makeFinding } from './make-finding.ts'
import { noMetric } from './no-metric.ts'

/**
 * Judges the share of branch arms on changed lines that were taken.
 *
 * Shape:  one finding or none. Changed lines without a branch meet the rule; reports that do not tell about branches are inconclusive.
 * Errors: never throws.
 */
export function judgePatchBranches(patch: PatchResult, minE4: number | null): readonly Finding[] {
  if (minE4 === null || patch.files.every(({ state }) => state !== 'measured')) return []
  if (patch.branches === null) return [noMetric('branches', 'patch', 'patch')]
  if (isReached(patch.branches, minE4)) return []
  const { covered, total } = patch.branches
  return [
    makeFinding({
      rule: 'patch-branches',
      verdict: 'fail',
      scope: 'patch:branches',
      code: 'VEL_COV_PATCH_BRANCHES',
      message: `patch branches ${formatPercent(covered, total)} < ${formatMinimum(minE4)} (${covered}/${total} arms on changed lines)`,
      why: 'conditions on changed lines went only one way in the tests.',
      fix: 'add tests for the other arms of the changed conditions.',
      locations: patch.files.flatMap(({ path, branches }) =>
        branches !== null && branches.covered < branches.total ? [{ path }] : [],
      ),
    }),
  ]
}
