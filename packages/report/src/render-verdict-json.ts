import type { GateReport } from '@velocity/model'
import { canonicalJson } from './canonical-json.ts'

/**
 * Renders `verdict.json`: canonical JSON and one line feed.
 *
 * Shape:  byte-identical for equal reports; text from outside loses what is half of a surrogate pair (U+FFFD stands for it).
 * Errors: throws a `TypeError` for a report that holds no plain data, which is a bug of ours.
 */
export function renderVerdictJson(report: GateReport): string {
  return `${canonicalJson(wellFormed(report))}\n`
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toWellFormed(), wellFormed(item)]))
}
