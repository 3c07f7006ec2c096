import type { Finding } from '@velocity/model'
import { formatPercent } from '@velocity/report'
import type { ComponentConfig, CoverageConfig } from '../config/coverage-config.ts'
import type { Tally } from '../model/file-coverage.ts'
import { formatMinimum, isReached } from './compare-share.ts'
import { missing } from './judge-total.ts'
import { makeFinding } from './make-finding.ts'
import { noMetric } from './no-metric.ts'

/** A component with what was measured of it; `tally` is null when no report tells about the metric. */
export interface MeasuredComponent {
  readonly component: ComponentConfig
  readonly fileCount: number
  readonly tally: Tally | null
}

/**
 * Names every component that misses its minimum.
 *
 * Shape:  in the order given; [] means all are met. A component that the reports hold nothing of is inconclusive.
 * Errors: never throws.
 */
export function judgeComponents(
  measured: readonly MeasuredComponent[],
  metric: CoverageConfig['metric'],
): readonly Finding[] {
  return measured.flatMap(({ component, tally, fileCount }) => {
    const scope = `component:${component.name}`
    if (fileCount === 0) return [emptyComponent(component, scope)]
    if (typeof component.min !== 'number') return []
    if (tally === null) return [noMetric(metric, `component "${component.name}"`, scope)]
    if (tally.total === 0 && metric === 'lines') return [emptyComponent(component, scope)]
    if (isReached(tally, component.min)) return []
    const { covered, total } = tally
    return [
      makeFinding({
        rule: 'component',
        verdict: 'fail',
        scope,
        code: 'VEL_COV_COMPONENT_MIN',
        message: `component "${component.name}" ${metric} ${formatPercent(covered, total)} < ${formatMinimum(component.min)} (${covered}/${total})`,
        why: `the tests run less of ${component.paths.join(', ')} than its minimum asks for.`,
        fix: `add tests; ${metric} still to be covered: ${missing(covered, total, component.min)}.${component.owner === null ? '' : ` Owner: ${component.owner}.`}`,
      }),
    ]
  })
}

function emptyComponent(component: ComponentConfig, scope: string): Finding {
  return makeFinding({
    rule: 'zero-coverable',
    verdict: 'inconclusive',
    scope,
    code: 'VEL_COV_ZERO_COVERABLE',
    message: `component "${component.name}" holds no coverable line: no reported file matches ${component.paths.join(', ')}`,
    why: 'the globs do not fit the repository, or its tests write no report.',
    fix: 'correct the globs in coverage.components, or name its report in "files".',
  })
}
