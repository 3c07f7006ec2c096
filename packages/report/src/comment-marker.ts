import type { GateReport } from '@velocity/model'

/** Names the one comment of this gate and id, for example `coverage:default`. Shape: letters, digits, `.`, `_`, `-` and one `:`. */
export function commentMarker(report: Pick<GateReport, 'gate' | 'id'>): string {
  const clean = (word: string) => word.replace(/[^\w.-]+/gu, '-').replace(/-{2,}/gu, '-')
  return `${clean(report.gate)}:${clean(report.id)}`
}
