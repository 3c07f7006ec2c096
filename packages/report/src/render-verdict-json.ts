import type { GateReport } from '@velocity/model'
import { canonicalJson } from './canonical-json.ts'

/** Renders `verdict.json`: canonical JSON and one line feed. */
export function renderVerdictJson(report: GateReport): string {
  return `${canonicalJson(report)}\n`
}
