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

function clean(word: string): string {
  return word.replace(/[^\w.]+/gu, '-')
}
