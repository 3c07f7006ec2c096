import type { EncodedRun } from './encoded-run.ts'
import { findDenseRuns } from './find-dense-runs.ts'
import { findEscapeRuns } from './find-escape-runs.ts'

/**
 * Finds what stands for another text and begins in [`from`, `to`).
 *
 * Shape:  in order, none overlapping. Escapes come before base64 and hexadecimal: what they surround is decoded in the next round.
 * Errors: never throws.
 */
export function findEncodedRuns(text: string, from: number, to: number): readonly EncodedRun[] {
  const dense = findDenseRuns(text, from, to)
  const escapes = findEscapeRuns(text, from, to)
  if (escapes.length === 0) return dense
  const all = [...escapes, ...dense].sort((a, b) => a.start - b.start)
  const isEscape = (run: EncodedRun): boolean => run.encoding === 'percent' || run.encoding === 'unicode-escape'
  const kept: EncodedRun[] = []
  for (const run of all) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= run.start) kept.push(run)
    else if (isEscape(run) && !isEscape(last)) kept[kept.length - 1] = run
  }
  return kept
}
