import { toRanges } from '@velocity/diff'
import { type Finding, type Location, stripControls } from '@velocity/model'
import { formatPercent } from '@velocity/report'
import type { CoverageConfig } from '../config/coverage-config.ts'
import type { PatchFile, PatchResult } from '../patch/patch-result.ts'
import { formatMinimum, isReached } from './compare-share.ts'
import { makeFinding, NOT_RUN, plural } from './make-finding.ts'

/**
 * Judges the share of changed coverable lines that ran.
 *
 * Shape:  one finding or none. A change of no coverable line meets the rule. Below `minLines` changed coverable lines the rule
 *         only reports, unless a whole new file ran not at all.
 * Errors: never throws.
 */
export function judgePatch(patch: PatchResult, config: CoverageConfig['patch']): readonly Finding[] {
  const { covered, total } = patch.lines
  if (config.minE4 === null || isReached(patch.lines, config.minE4)) return []
  if (total < config.minLines && !patch.files.some(isUntestedNewFile)) return []
  return [
    makeFinding({
      rule: 'patch',
      verdict: 'fail',
      scope: 'patch',
      code: 'VEL_COV_PATCH',
      message: `patch ${formatPercent(covered, total)} < ${formatMinimum(config.minE4)} (${covered}/${total} changed lines), ${plural(patch.newUncovered, 'new uncovered line')}`,
      why: whyPatch(patch),
      fix: 'add tests that run these lines.',
      placeNote: NOT_RUN,
      locations: uncoveredLocations(patch.files),
    }),
  ]
}

/** Tells whether the small-diff rule let a patch pass that misses its minimum. */
export function isSmallDiff(patch: PatchResult, config: CoverageConfig['patch']): boolean {
  const isMissed = config.minE4 !== null && !isReached(patch.lines, config.minE4)
  return isMissed && judgePatch(patch, config).length === 0
}

/** Gives a place for every run of uncovered new lines, in the order of paths and lines. */
export function uncoveredLocations(files: readonly PatchFile[]): readonly Location[] {
  return files.flatMap(({ path, uncovered }) =>
    toRanges(uncovered).map(({ start, end }) => ({ path, startLine: start, endLine: end })),
  )
}

/** Explains which lines of a change were billed, carried or moved. */
export function whyPatch(patch: PatchResult): string {
  const unproven = patch.files.reduce((sum, file) => sum + file.unprovenMoves, 0)
  const sentences = ['new lines are run by no test.']
  if (patch.carriedUncovered > 0) {
    sentences.push(
      `${plural(patch.carriedUncovered, 'uncovered line')} moved or rewritten in place were not counted (existing debt).`,
    )
  }
  if (unproven > 0) {
    sentences.push(
      `${plural(unproven, 'counted line')} moved unchanged; a baseline of the base commit could show them to be existing debt.`,
    )
  }
  const whole = patch.files.filter(({ isWhole, uncovered }) => isWhole && uncovered.length > 0)
  if (whole.length > 0) {
    sentences.push(
      `${plural(whole.length, 'file')} counted whole, for git cannot tell which lines changed (binary, or a carriage return within a line): ${stripControls(
        whole
          .map(({ path }) => path)
          .slice(0, 3)
          .join(', '),
      )}.`,
    )
  }
  return sentences.join(' ')
}

function isUntestedNewFile(file: PatchFile): boolean {
  return file.isNew && file.covered.length === 0 && file.uncovered.length > 0
}
