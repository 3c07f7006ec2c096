import type { Finding } from '@velocity/model'
import type { CoverageConfig } from '../config/coverage-config.ts'
import { makeFinding } from '../rules/make-finding.ts'
import { hasNoRule } from './preconditions.ts'

/**
 * Warns when no minimum, drop or count is set at all: green then says nothing about how much is covered.
 *
 * Shape:  one finding of advice, or [].
 * Errors: never throws.
 */
export function judgeMinimums(config: CoverageConfig): readonly Finding[] {
  if (!hasNoRule(config)) return []
  return [
    makeFinding({
      rule: 'no-minimum',
      verdict: 'pass',
      scope: 'policy',
      code: 'VEL_COV_NO_MINIMUM',
      message:
        'no minimum is set, so no percentage can fail: set coverage.total.min and coverage.patch.min in .velocity.yml, or the inputs min and min-patch',
      why: 'neither the policy file nor an input names a minimum, a drop or a count.',
      fix: 'version: 1\ncoverage:\n  total: { min: 80 }\n  patch: { min: 90 }',
    }),
  ]
}
