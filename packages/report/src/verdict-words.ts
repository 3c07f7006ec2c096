import type { GateReport, JudgedFinding, Verdict } from '@velocity/model'
import { cutText } from './cut-text.ts'

const BECOMES: Readonly<Record<Verdict, string>> = { pass: 'pass', fail: 'fail', inconclusive: 'be inconclusive' }

/**
 * Says in a few words what a gate concluded and what comes of it.
 *
 * Shape: `coverage` for a verdict that is enforced, else for example `coverage would fail; observed only`. The id follows in
 *        brackets unless it is `default`.
 */
export function verdictPhrase(report: GateReport): string {
  const name = report.id === 'default' ? report.gate : `${report.gate} [${cutText(report.id, 100)}]`
  if (report.enforcement === 'enforce') return report.verdict === 'inconclusive' ? `${name} is inconclusive` : name
  const manner = report.enforcement === 'warn' ? 'warned only' : 'observed only'
  return report.verdict === 'pass' ? `${name} (${manner})` : `${name} would ${BECOMES[report.verdict]}; ${manner}`
}

/** The symbol of a verdict in Markdown; a verdict that is not enforced does not look like a stop. */
export function verdictSymbol(report: GateReport): string {
  if (report.verdict === 'pass') return '✅'
  if (report.enforcement === 'warn') return '⚠️'
  if (report.enforcement === 'observe') return '🔍'
  return report.verdict === 'fail' ? '❌' : '❓'
}

/** The symbol of one finding in Markdown. */
export function findingSymbol(finding: JudgedFinding): string {
  if (finding.waiver !== undefined || finding.suppression !== undefined) return '🔕'
  if (finding.verdict === 'fail') return '❌'
  if (finding.verdict === 'inconclusive') return '❓'
  return finding.severity === 'note' ? 'ℹ️' : '⚠️'
}

/** The findings of a report by what becomes of them, each in the report's order. */
export function groupFindings(report: GateReport): {
  readonly red: readonly JudgedFinding[]
  readonly advice: readonly JudgedFinding[]
  readonly waived: readonly JudgedFinding[]
  readonly suppressed: readonly JudgedFinding[]
} {
  const open = report.findings.filter((finding) => finding.waiver === undefined)
  const advice = open.filter(({ verdict }) => verdict === 'pass')
  return {
    red: open.filter(({ verdict }) => verdict !== 'pass'),
    advice: advice.filter(({ suppression }) => suppression === undefined),
    waived: report.findings.filter((finding) => finding.waiver !== undefined),
    suppressed: advice.filter(({ suppression }) => suppression !== undefined),
  }
}
