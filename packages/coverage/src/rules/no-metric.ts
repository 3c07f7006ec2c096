import type { Finding } from '@velocity/model'
import type { Metric } from '../inputs/coverage-inputs.ts'
import { makeFinding } from './make-finding.ts'

/** Says that a minimum is set for something that no report tells about: inconclusive, for nothing was measured. */
export function noMetric(metric: Metric, subject: string, scope: string): Finding {
  return makeFinding({
    rule: 'no-metric',
    verdict: 'inconclusive',
    scope: `${scope}:${metric}`,
    code: 'VEL_COV_NO_METRIC',
    message: `${subject}: a minimum for ${metric} is set, but no report tells about ${metric}`,
    why: `the format or the tool's settings leave ${metric} out.`,
    fix: `switch ${metric} on in the coverage tool (for example "pytest --cov-branch"), or remove the minimum for ${metric}.`,
  })
}
