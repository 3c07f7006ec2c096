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
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const from = start === 0 ? 0 : Math.max(lineStart, start - MAX_SIDE)
  const next = text.indexOf('\n', Math.max(end - 1, start))
  const to = Math.min(next === -1 ? text.length : Math.max(next, end), end + MAX_SIDE)
  return { text: text.slice(from, to), start: from }
}
