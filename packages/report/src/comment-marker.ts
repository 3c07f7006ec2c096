import type { GateReport } from '@velocity/model'

/**
 * Names the one comment of this gate and id, for example `coverage:default`.
 *
 * Shape:  ASCII letters, digits, `.`, `_`, `-` (never two in a row) and one `:`; whatever else stands in the id becomes `-`.
 * Errors: never throws.
 */
export function commentMarker(report: Pick<GateReport, 'gate' | 'id'>): string {
  return `${clean(report.gate)}:${clean(report.id)}`
}

/**
 * Writes the line by which a comment is found again.
 *
 * Errors: throws a plain `Error` for a marker that is not of `commentMarker`'s form, which is a bug of ours.
 */
export function markerLine(marker: string): string {
  if (!/^[\w.:-]+$/u.test(marker) || marker.includes('--')) throw new Error(`"${marker}" cannot mark a comment`)
  return `<!-- velocity:${marker} -->\n`
}

function clean(word: string): string {
  return word.replace(/[^\w.]+/gu, '-')
}
