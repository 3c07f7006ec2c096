import type { Finding } from '@velocity/model'
import { formatPercent } from '@velocity/report'
import type { Counting } from '../config/coverage-config.ts'
import type { MetricMinimum } from '../inputs/coverage-inputs.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { formatMinimum, isReached } from './compare-share.ts'
import { makeFinding } from './make-finding.ts'
import { sumFiles } from './measure.ts'
import { noMetric } from './no-metric.ts'

/**
 * Names every minimum that the whole tree misses.
 *
 * Shape:  one finding a missed minimum, in the order given; [] means all are met.
 * Units:  counts, compared exactly: 79.996 % misses 80 %.
 * Errors: never throws. A metric that no report tells about is inconclusive.
 */
export function judgeTotal(
  files: readonly FileCoverage[],
  minimums: readonly MetricMinimum[],
  counting: Counting,
): readonly Finding[] {
  return minimums.flatMap(({ metric, minE4 }) => {
    const tally = sumFiles(files, metric, counting)
    if (tally === null) return [noMetric(metric, 'total', 'total')]
    if (isReached(tally, minE4)) return []
    const { covered, total } = tally
    return [
      makeFinding({
        rule: 'total',
        verdict: 'fail',
        scope: metric === 'lines' ? 'total' : `total:${metric}`,
        code: 'VEL_COV_TOTAL',
        message: `total ${metric} ${formatPercent(covered, total)} < ${formatMinimum(minE4)} (${covered}/${total})`,
        why: 'the tests run less of the code than the minimum asks for.',
        fix: `add tests; ${metric} still to be covered: ${missing(covered, total, minE4)}.`,
      }),
    ]
  })
}

/** Counts how many more must be covered to reach a minimum. Units: the minimum in ten-thousandths of a percent. */
export function missing(covered: number, total: number, minE4: number): number {
  return Number((BigInt(minE4) * BigInt(total) + 999_999n) / 1_000_000n) - covered
}
