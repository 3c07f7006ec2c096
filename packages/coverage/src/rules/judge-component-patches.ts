import { compileGlobs } from '@velocity/diff'
import type { Finding } from '@velocity/model'
import { formatPercent } from '@velocity/report'
import type { ComponentConfig } from '../config/coverage-config.ts'
import type { PatchResult } from '../patch/patch-result.ts'
import { formatMinimum, isReached } from './compare-share.ts'
import { uncoveredLocations } from './judge-patch.ts'
import { makeFinding, NOT_RUN } from './make-finding.ts'

/**
 * Judges the changed lines of every component that has a patch minimum of its own.
 *
 * Shape:  in the order given; a component without a changed coverable line meets its minimum. Below `minLines` changed
 *         coverable lines of the component the rule only reports.
 * Errors: never throws.
 */
export function judgeComponentPatches(
  patch: PatchResult,
  components: readonly ComponentConfig[],
  minLines: number,
): readonly Finding[] {
  return components.flatMap((component) => {
    if (component.patchE4 === null) return []
    const isInside = compileGlobs(component.paths)
    const files = patch.files.filter(({ path }) => isInside(path))
    const covered = files.reduce((sum, file) => sum + file.covered.length, 0)
    const total = covered + files.reduce((sum, file) => sum + file.uncovered.length, 0)
    const hasNewUntested = files.some((file) => file.isNew && file.covered.length === 0 && file.uncovered.length > 0)
    if (isReached({ covered, total }, component.patchE4) || (total < minLines && !hasNewUntested)) return []
    return [
      makeFinding({
        rule: 'component-patch',
        verdict: 'fail',
        scope: `component:${component.name}`,
        code: 'VEL_COV_PATCH',
        message: `component "${component.name}" patch ${formatPercent(covered, total)} < ${formatMinimum(component.patchE4)} (${covered}/${total} changed lines)`,
        why: 'new lines of the component are run by no test.',
        fix: `add tests that run these lines.${component.owner === null ? '' : ` Owner: ${component.owner}.`}`,
        placeNote: NOT_RUN,
        locations: uncoveredLocations(files),
      }),
    ]
  })
}
