import type { LineRange } from '@velocity/diff'

/**
 * Visits ascending lines and tells which of them lie in ascending ranges, in one pass over both.
 *
 * Shape:  a function that must be called with ascending lines.
 * Errors: never throws.
 */
export function rangeWalker(ranges: readonly LineRange[]): (line: number) => boolean {
  let at = 0
  return (line) => {
    for (let range = ranges[at]; range !== undefined && range.end < line; range = ranges[at]) at += 1
    const range = ranges[at]
    return range !== undefined && range.start <= line && line <= range.end
  }
}
