import { type Finding, stripControls } from '@velocity/model'
import { formatPercent } from '@velocity/report'
import type { CoverageConfig } from '../config/coverage-config.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { formatMinimum, isReached } from './compare-share.ts'
import { missing } from './judge-total.ts'
import { makeFinding } from './make-finding.ts'
import { tallyFile } from './measure.ts'

/**
 * Names every file that misses the minimum for files, or, when it was changed, the minimum for changed files.
 *
 * Shape:  in the order given; one finding a file, for the higher of its minimums. A file without coverable lines has nothing to miss.
 * Errors: never throws.
 */
export function judgeFiles(
  files: readonly FileCoverage[],
  changed: ReadonlySet<string>,
  config: Pick<CoverageConfig, 'files' | 'metric' | 'counting'>,
): readonly Finding[] {
  const { minE4, changedMinE4 } = config.files
  if (minE4 === null && changedMinE4 === null) return []
  return files.flatMap((file) => {
    const isChanged = changed.has(file.path) && changedMinE4 !== null && changedMinE4 >= (minE4 ?? 0)
    const floorE4 = isChanged ? changedMinE4 : minE4
    const tally = tallyFile(file, config.metric, config.counting)
    if (floorE4 === null || tally === null || tally.total === 0 || isReached(tally, floorE4)) return []
    const { covered, total } = tally
    return [
      makeFinding({
        rule: isChanged ? 'changed-file' : 'file',
        verdict: 'fail',
        scope: file.path,
        code: isChanged ? 'VEL_COV_CHANGED_FILE' : 'VEL_COV_FILE',
        message: `${file.path}: ${config.metric} ${formatPercent(covered, total)} < ${formatMinimum(floorE4)} (${covered}/${total})`,
        why: isChanged
          ? 'a file that is changed must reach the minimum for changed files.'
          : 'every file must reach the minimum for files.',
        fix: `add tests for ${stripControls(file.path)}; ${config.metric} still to be covered: ${missing(covered, total, floorE4)}.`,
        locations: [{ path: file.path }],
      }),
    ]
  })
}
