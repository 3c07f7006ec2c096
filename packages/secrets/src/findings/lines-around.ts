/** The whole lines that a match stands on. Offsets are those of the fragment's text. */
export interface LinesAround {
  readonly text: string
  /** Where the lines start in the fragment. */
  readonly start: number
}

/** Minified sources have lines of megabytes: no more than this is looked at on either side. Units: bytes. */
const MAX_SIDE = 2000

/**
 * Cuts out the whole lines of a match.
 *
 * Shape:  without the last line's end; at most 2,000 bytes before and after the match.
 * Errors: never throws.
 */
export function linesAround(text: string, start: number, end: number): LinesAround {
  const low = Math.max(0, start - MAX_SIDE)
  const from = start === 0 ? 0 : low + text.slice(low, start).lastIndexOf('\n') + 1
  const last = Math.max(end - 1, start)
  const next = text.slice(last, end + MAX_SIDE).indexOf('\n')
  const to = next === -1 ? Math.min(text.length, end + MAX_SIDE) : Math.max(last + next, end)
  return { text: text.slice(from, to), start: from }
}
