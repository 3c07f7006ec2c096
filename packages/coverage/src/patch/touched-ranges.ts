import { addedRanges, type FileChange, type LineRange } from '@velocity/diff'
import { MAX_LINE } from '../model/line-table.ts'
import { familyOf } from './file-kinds.ts'

/** Ends a line for JavaScript, and for no other language and not for git. */
const SCRIPT_LINE_ENDS = /[\u2028\u2029]/u
const SCRIPTS: readonly string[] = ['js', 'ts']

/** The range of a whole file. */
export const EVERY_LINE: readonly LineRange[] = [{ start: 1, end: MAX_LINE }]

/**
 * Names the lines of the new file that a change may have touched.
 *
 * Shape:  the added lines; the whole file where git and a compiler count its lines differently (a carriage return within an added
 *         line), or where git names no lines at all (binary): what cannot be told apart is judged.
 * Errors: never throws.
 */
export function touchedRanges(change: FileChange): readonly LineRange[] {
  if (change.isSubmodule || change.isSymlink) return []
  return isJudgedWhole(change) ? EVERY_LINE : addedRanges(change)
}

/** Tells whether all lines of a changed file count as changed, because those that did cannot be told. */
export function isJudgedWhole(change: FileChange): boolean {
  if (change.isSubmodule || change.isSymlink) return false
  const isScript = SCRIPTS.includes(familyOf(change.path))
  const breaks = (line: string): boolean => /\r(?!$)/u.test(line) || (isScript && SCRIPT_LINE_ENDS.test(line))
  return change.isBinary || change.hunks.some(({ added }) => added.some(breaks))
}
