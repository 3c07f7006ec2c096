import { type GateReport, type JudgedFinding, type Location, stripControls } from '@velocity/model'
import { cutText } from './cut-text.ts'
import { encodeSegment } from './links.ts'

/** One result of a SARIF run, as plain data. */
export type SarifResult = Readonly<Record<string, unknown>>

/** Where results stand that are about the tree as a whole: GitHub shows none without a place. */
const WHOLE_TREE = '.velocity.yml'
const MESSAGE_CHARS = 2000

/**
 * Makes the SARIF results of a report.
 *
 * Shape:  one per place of a finding, for GitHub shows only a result's first place; fingerprints do not hold line numbers.
 * Errors: never throws.
 */
export function sarifResults(report: GateReport, ruleIds: readonly string[]): readonly SarifResult[] {
  const indexes = new Map(ruleIds.map((id, index) => [id, index]))
  return report.findings.flatMap((finding) => {
    const places: readonly Location[] = finding.locations.length === 0 ? [{ path: WHOLE_TREE }] : finding.locations
    const seen = new Map<string, number>()
    return places.map((place, index) => {
      const nth = seen.get(place.path) ?? 0
      seen.set(place.path, nth + 1)
      const suffix = index === 0 ? '' : `|${place.path}|${nth}`
      return result(finding, place, indexes.get(finding.rule) ?? 0, `${report.id}|${finding.fingerprint}${suffix}`)
    })
  })
}

function result(finding: JudgedFinding, place: Location, ruleIndex: number, fingerprint: string): SarifResult {
  const startLine = place.startLine ?? 1
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: finding.severity,
    message: { text: messageText(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: place.path.split('/').map(encodeSegment).join('/'), uriBaseId: '%SRCROOT%' },
          region: { startLine, endLine: Math.max(startLine, place.endLine ?? startLine) },
        },
      },
    ],
    partialFingerprints: { 'velocityFingerprint/v1': fingerprint },
    properties: {
      code: finding.code,
      scope: finding.scope,
      verdict: finding.verdict,
      isWholeTree: finding.locations.length === 0,
    },
    ...suppressionsOf(finding),
  }
}

/** A waiver and a suppression are the same thing to SARIF: a reason why nobody needs to act. */
function suppressionsOf({ waiver, suppression }: JudgedFinding): { readonly suppressions?: readonly unknown[] } {
  const waived =
    waiver === undefined
      ? []
      : [
          {
            kind: 'external',
            status: 'accepted',
            justification: plain(`${waiver.id}: ${waiver.reason}`),
            properties: { ...waiver },
          },
        ]
  const suppressed =
    suppression === undefined
      ? []
      : [
          {
            kind: suppression.kind,
            status: 'accepted',
            justification: plain(`${suppression.origin}: ${suppression.reason ?? 'no reason given'}`),
            properties: { ...suppression },
          },
        ]
  return waived.length + suppressed.length === 0 ? {} : { suppressions: [...waived, ...suppressed] }
}

function messageText({ message, why, fix, code }: JudgedFinding): string {
  const lines = [
    message,
    ...(why === undefined ? [] : [`Why: ${why}`]),
    ...(fix === undefined ? [] : [`Fix: ${fix}`]),
    code,
  ]
  return lines.map(plain).join('\n')
}

/** In SARIF a plain text may hold `[text](target)`: brackets from outside are escaped (SARIF 2.1.0, 3.11.6). */
function plain(text: string): string {
  return text
    .split(/\r\n|[\n\r]/u)
    .map((line) => stripControls(cutText(line, MESSAGE_CHARS)).replace(/[\\[\]]/gu, '\\$&'))
    .join('\n')
}
