import type { GateReport } from '@velocity/model'
import type { Annotation } from './annotation.ts'

/** Selects the most useful annotations of a report. */
export function selectAnnotations(
  report: GateReport,
  limitPerLevel: number,
): { readonly shown: readonly Annotation[]; readonly omitted: number } {
  throw new Error(`being written ${report.gate} ${limitPerLevel}`)
}
