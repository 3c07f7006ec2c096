import type { Finding } from '@velocity/model'
import type { SubjectUnderTest } from '@velocity/policy'
import type { CoverageConfig } from '../config/coverage-config.ts'
import { makeFinding } from '../rules/make-finding.ts'
import { sumFiles } from '../rules/measure.ts'
import type { CoverageEvidence } from './coverage-evidence.ts'

/** Says that the checkout is not what the event names. Shape: one inconclusive finding, or []. */
export function judgeCheckout({ wrongCommit }: SubjectUnderTest): readonly Finding[] {
  if (wrongCommit === null) return []
  return [
    makeFinding({
      rule: 'wrong-commit',
      verdict: 'inconclusive',
      scope: 'checkout',
      code: 'VEL_COV_WRONG_COMMIT',
      message: wrongCommit,
      why: 'the job checked out another ref than the one the run is about.',
      fix: '- uses: actions/checkout@v6\n  with: { fetch-depth: 2 }   # without "ref"',
    }),
  ]
}

/**
 * Says that the reports hold no coverable line: nothing was measured, which is no pass.
 *
 * Shape: one inconclusive finding, or []; [] as well when other findings say already why there is nothing.
 */
export function judgeCoverable({ files, findings }: CoverageEvidence): readonly Finding[] {
  const isExplained = findings.some(({ verdict }) => verdict !== 'pass')
  const total = sumFiles(files, 'lines', 'native')?.total ?? 0
  if (total > 0 || isExplained) return []
  return [
    makeFinding({
      rule: 'zero-coverable',
      verdict: 'inconclusive',
      scope: 'total',
      code: 'VEL_COV_ZERO_COVERABLE',
      message: 'the reports hold no coverable line of a file of this repository',
      why: 'every reported file is ignored, generated or outside the repository, or the tests loaded no code.',
      fix: 'look at coverage.ignore in .velocity.yml and at what the coverage tool includes.',
    }),
  ]
}

/**
 * Says that the change is not known although a rule asks for it.
 *
 * Shape:  one inconclusive finding, or []. On a pull request and in a merge group the change must be known whatever the rules.
 */
export function judgeDiff(
  problem: string | null,
  config: CoverageConfig,
  isChangeRequired: boolean,
): readonly Finding[] {
  if (problem === null || !(isChangeRequired || hasPatchRule(config))) return []
  return [
    makeFinding({
      rule: 'no-diff',
      verdict: 'inconclusive',
      scope: 'patch',
      code: 'VEL_COV_NO_DIFF',
      message: `the change under test is not known: ${problem}`,
      why: 'rules about changed lines need the base commit; a shallow clone may not hold it.',
      fix: '- uses: actions/checkout@v6\n  with: { fetch-depth: 2 }\non a laptop: velocity coverage gate --base origin/main',
    }),
  ]
}

/** Tells whether any rule is about changed lines or files. */
export function hasPatchRule({ patch, files, components }: CoverageConfig): boolean {
  const own = [patch.minE4, patch.branchesE4, patch.maxNewUncovered, files.changedMinE4]
  return own.some((rule) => rule !== null) || components.some(({ patchE4 }) => patchE4 !== null)
}

/** Tells whether any rule compares with a baseline. */
export function hasDeltaRule({ maxDropE4, components }: CoverageConfig): boolean {
  return maxDropE4 !== null || components.some(({ min, maxDropE4: drop }) => min === 'ratchet' || drop !== null)
}

/** Tells whether no minimum, drop or count is set at all. */
export function hasNoRule(config: CoverageConfig): boolean {
  const hasMinimum =
    config.total.length > 0 || config.files.minE4 !== null || config.components.some(({ min }) => min !== null)
  return !hasMinimum && !hasPatchRule(config) && !hasDeltaRule(config)
}
