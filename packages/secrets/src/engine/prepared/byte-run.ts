import type { ByteSet } from '../../pattern/pattern.ts'

/**
 * Bytes of a set that stand one behind another in every match: the value behind a name.
 *
 * Units: `min` bytes in a row, which begin `from` to `to` bytes behind the start of the match.
 */
export interface ByteRun {
  readonly set: ByteSet
  readonly min: number
  readonly from: number
  readonly to: number
}

/** Whether a text has the run, for a match that would start at `start`. Looks at few bytes where there is none. */
export function hasRun({ set, min, from, to }: ByteRun, text: string, start: number): boolean {
  const size = text.length
  const lastBegin = start + to
  let low = start + from
  let probe = low + min - 1
  const lastProbe = lastBegin + min - 1 < size ? lastBegin + min - 1 : size - 1
  while (probe <= lastProbe) {
    if (set[text.charCodeAt(probe) & 255] === 0) {
      low = probe + 1
      probe += min
      continue
    }
    let begin = probe
    while (begin > low && set[text.charCodeAt(begin - 1) & 255] !== 0) begin -= 1
    const need = begin + min
    let end = probe + 1
    while (end < need && end < size && set[text.charCodeAt(end) & 255] !== 0) end += 1
    if (end >= need) return begin <= lastBegin
    low = end + 1
    probe = end + min
  }
  return false
}
