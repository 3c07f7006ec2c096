import type { Finding, Location } from '@velocity/model'
import { formatPercent } from '@velocity/report'
import type { Comparison } from '../baseline/compare-with-baseline.ts'
import type { Metric } from '../inputs/coverage-inputs.ts'
import { formatChange, formatMinimum, isDropOver } from './compare-share.ts'
import { makeFinding } from './make-finding.ts'

/** A comparison with what is allowed of it. */
export interface DropRequest {
  readonly comparison: Comparison
  readonly metric: Metric
  /** `total`, or `component:<name>`. */
  readonly scope: string
  readonly maxDropE4: number
  readonly toleranceE4: number
  /** Where coverage was lost outside the diff, most useful first. */
  readonly locations: readonly Location[]
}

/**
 * Judges how far coverage fell behind the baseline.
 *
 * Shape:  one finding or none: only when the share fell by more than is allowed *and* more is uncovered than before, so that
 *         deleting covered code never fails.
 * Errors: never throws.
 */
export function judgeDrop(request: DropRequest): readonly Finding[] {
  const { comparison, maxDropE4, toleranceE4, scope, metric } = request
  const { before, now } = comparison
  const more = now.total - now.covered - (before.total - before.covered)
  if (more <= 0 || !isDropOver(before, now, maxDropE4 + toleranceE4)) return []
  return [
    makeFinding({
      rule: 'max-drop',
      verdict: 'fail',
      scope,
      code: 'VEL_COV_DROP',
      message: `${scope === 'total' ? 'total' : scope.replace(/^component:(.*)$/u, 'component "$1"')} ${metric} ${formatChange(before, now)} (${formatPercent(before.covered, before.total)} to ${formatPercent(now.covered, now.total)}), at most ${formatMinimum(maxDropE4).replace(' %', ' pp')} allowed; ${more} more uncovered`,
      why: 'the change adds code that no test runs, or code outside the change lost its tests.',
      fix: 'add tests for the new code; the summary lists lines outside the change that lost their coverage.',
      placeNote: 'no longer run by any test',
      locations: request.locations,
    }),
  ]
}
