import { type LineRange, mapNewLine, toRanges } from '@velocity/diff'
import type { Counting } from '../config/coverage-config.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { BaselineView } from '../patch/baseline-view.ts'
import { visitLines } from '../rules/measure.ts'
import type { ChangesByPath } from './changes-by-path.ts'

/** Lines of a file that the change did not touch and that lost their coverage. */
export interface LostLines {
  readonly path: string
  readonly ranges: readonly LineRange[]
  readonly count: number
}

/**
 * Finds the lines outside the diff that were covered in the base tree and are not now.
 *
 * Shape:  files in the order given, those without a lost line left out.
 * Errors: never throws.
 */
export function findLostLines(
  files: readonly FileCoverage[],
  baseline: BaselineView,
  change: ChangesByPath,
  counting: Counting,
): readonly LostLines[] {
  return files.flatMap((file) => {
    const own = change.byNew.get(file.path)
    const basePath = own === undefined ? file.path : own.oldPath
    if (basePath === null) return []
    const lost: number[] = []
    visitLines(file, counting, (line, isCovered) => {
      const baseLine = isCovered ? null : mapNewLine(own, line)
      if (baseLine !== null && baseline.stateOf(basePath, baseLine) === 'covered') lost.push(line)
    })
    return lost.length === 0 ? [] : [{ path: file.path, ranges: toRanges(lost), count: lost.length }]
  })
}
