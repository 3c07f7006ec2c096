import { type Finding, stripControls } from '@velocity/model'
import type { CoverageConfig } from '../config/coverage-config.ts'
import { familyOf } from '../patch/file-kinds.ts'
import type { PatchFile } from '../patch/patch-result.ts'
import { makeFinding, plural } from './make-finding.ts'

/**
 * Names every changed file that no report measures although files of its kind are measured.
 *
 * Shape:  one finding a file, in the order of paths: `fail` fails, `warn` is advice, and with `uncovered` the lines are billed
 *         by the patch rules and the finding is advice.
 * Errors: never throws.
 */
export function judgeUnmeasured(files: readonly PatchFile[], mode: CoverageConfig['unmeasured']): readonly Finding[] {
  return files
    .filter(({ state }) => state === 'unmeasured')
    .map(({ path, addedLines }) =>
      makeFinding({
        rule: 'unmeasured',
        verdict: mode === 'fail' ? 'fail' : 'pass',
        scope: path,
        code: 'VEL_COV_UNMEASURED',
        message: `${path} (+${plural(addedLines, 'line')}) is in no report, though other .${familyOf(path)} files are measured`,
        why: 'no test loads the file, or the coverage tool leaves it out: what is not measured is not known to be tested.',
        fix: `let the tests load ${stripControls(path)}, or tell the coverage tool to measure files that no test loads (collectCoverageFrom in Jest, coverage.include in Vitest, source in coverage.py); or add it to coverage.ignore in .velocity.yml.`,
        locations: [{ path }],
      }),
    )
}
