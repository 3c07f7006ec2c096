import type { GateReport } from '@velocity/model'
import { canonicalJson } from './canonical-json.ts'
import { type SarifResult, sarifResults } from './sarif-results.ts'

/** GitHub refuses a run with more results. */
export const SARIF_RESULTS = 25_000

/**
 * Renders a report as SARIF 2.1.0.
 *
 * Shape:  one run; one result per place of a finding, in the report's order; waived findings carry a suppression. Results over
 *         `SARIF_RESULTS` are left out from the end, which a notification and the run's properties say. Canonical JSON and one
 *         line feed: equal reports give equal bytes.
 * Errors: never throws for a finished report.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(report: GateReport, toolVersion: string): string {
  const ruleIds = [...new Set(report.findings.map(({ rule }) => rule))].sort()
  const all = sarifResults(report, ruleIds)
  const results = all.slice(0, SARIF_RESULTS)
  const omitted = all.length - results.length
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'velocity', version: toolVersion, rules: ruleIds.map((id) => ruleOf(id, report)) } },
        automationDetails: { id: `velocity/${report.gate}/${report.id}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.verdict !== 'inconclusive',
            toolExecutionNotifications: notifications(omitted),
          },
        ],
        properties: {
          verdict: report.verdict,
          reason: report.reason,
          enforcement: report.enforcement,
          resultsTotal: all.length,
          resultsOmitted: omitted,
        },
        results,
      },
    ],
  }
  return `${canonicalJson(wellFormedLog(log))}\n`
}

function wellFormedLog<T extends { runs: { results: readonly SarifResult[] }[] }>(log: T): unknown {
  return JSON.parse(JSON.stringify(log, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)))
}

function ruleOf(id: string, report: GateReport): unknown {
  const code = report.findings.find(({ rule }) => rule === id)?.code ?? ''
  const name = id.replaceAll('/', '-')
  const info = report.rules?.find((rule) => rule.id === id)
  if (info === undefined) return { id, name, shortDescription: { text: `${id} (${code})` }, properties: { code } }
  return {
    id,
    name,
    shortDescription: { text: info.title },
    fullDescription: { text: info.description },
    help: { text: info.help },
    ...(info.helpUri === null ? {} : { helpUri: info.helpUri }),
    properties: {
      code,
      tags: info.tags,
      ...(info.securitySeverity === null ? {} : { 'security-severity': info.securitySeverity }),
    },
  }
}

function notifications(omitted: number): readonly unknown[] {
  if (omitted === 0) return []
  const text = `${omitted} results are left out: a run holds at most ${SARIF_RESULTS}. See verdict.json for all of them.`
  return [{ level: 'warning', message: { text }, descriptor: { id: 'velocity/results-left-out' } }]
}
