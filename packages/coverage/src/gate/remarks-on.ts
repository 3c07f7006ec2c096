import { toRanges } from '@velocity/diff'
import type { Finding } from '@velocity/model'
import type { CoverageConfig } from '../config/coverage-config.ts'
import type { CoverageInputs } from '../inputs/coverage-inputs.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { makeFinding, plural } from '../rules/make-finding.ts'
import { visitLines } from '../rules/measure.ts'
import type { Judgement } from './judge.ts'

/**
 * Names the uncovered lines of changed files that are not new, where annotations are to show all of a changed file.
 *
 * Shape:  one note a file, in the order of paths; [] with another choice of annotations. Lines that the patch rules bill are left
 *         out: their findings point to them.
 * Errors: never throws.
 */
export function remarksOn(
  choice: CoverageInputs['annotations'],
  files: readonly FileCoverage[],
  judgement: Judgement | null,
  { counting }: Pick<CoverageConfig, 'counting'>,
): readonly Finding[] {
  if (choice !== 'all-changed') return []
  const byPath = new Map(files.map((file) => [file.path, file]))
  return (judgement?.patch?.files ?? []).flatMap(({ path, uncovered }) => {
    const file = byPath.get(path)
    const isNew = new Set(uncovered)
    const old: number[] = []
    if (file !== undefined) {
      visitLines(file, counting, (line, isCovered) => {
        if (!isCovered && !isNew.has(line)) old.push(line)
      })
    }
    return old.length === 0 ? [] : [remark(path, old)]
  })
}

function remark(path: string, old: readonly number[]): Finding {
  return {
    ...makeFinding({
      rule: 'uncovered',
      verdict: 'pass',
      scope: path,
      code: 'VEL_COV_UNCOVERED',
      message: `${path}: ${plural(old.length, 'uncovered line')} that the change has not brought`,
      placeNote: 'not new, and not run by any test',
      locations: toRanges(old).map(({ start, end }) => ({ path, startLine: start, endLine: end })),
    }),
    severity: 'note',
  }
}
