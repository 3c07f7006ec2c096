import { mapNewLine } from '@velocity/diff'
import type { Counting } from '../config/coverage-config.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { BaselineView } from '../patch/baseline-view.ts'
import { visitLines } from '../rules/measure.ts'
import type { ChangesByPath } from './changes-by-path.ts'

const MAX_DECODED = 64

/**
 * Shows an ancestor's coverage in the line numbers of the base tree.
 *
 * Shape:  lines that are younger than the ancestor are `unknown`: nothing is claimed of them.
 * Errors: never throws.
 */
export function viewBaseline(
  files: ReadonlyMap<string, FileCoverage>,
  ancestorToBase: ChangesByPath,
  counting: Counting,
): BaselineView {
  const decoded = new Map<string, ReadonlyMap<number, boolean>>()
  const linesOf = (path: string): ReadonlyMap<number, boolean> => {
    const known = decoded.get(path)
    if (known !== undefined) return known
    const lines = new Map<number, boolean>()
    const file = files.get(path)
    if (file !== undefined) visitLines(file, counting, (line, isCovered) => lines.set(line, isCovered))
    // Files come one after the other: a few stay decoded, not a whole monorepo.
    if (decoded.size >= MAX_DECODED) decoded.clear()
    decoded.set(path, lines)
    return lines
  }
  return {
    stateOf(basePath, baseLine) {
      const change = ancestorToBase.byNew.get(basePath)
      const path = change === undefined ? basePath : change.oldPath
      const line = mapNewLine(change, baseLine)
      if (path === null || line === null) return 'unknown'
      const isCovered = linesOf(path).get(line)
      if (isCovered === undefined) return 'not-coverable'
      return isCovered ? 'covered' : 'uncovered'
    },
  }
}
