import type { Finding, JudgedFinding, Waiver } from '@velocity/model'
import { compareText } from './compare-findings.ts'
import { expiredWaiver, tooLongWaiver } from './policy-findings.ts'
import { waiverMatches } from './waiver-matches.ts'
import { type ChangeUnderTest, type WaiverStanding, waiverStanding } from './waiver-standing.ts'

/** Findings after waivers, the findings about waivers themselves, and what is to be said. */
export interface WaiverOutcome {
  readonly findings: readonly JudgedFinding[]
  readonly extra: readonly Finding[]
  readonly notices: readonly string[]
}

/**
 * Marks the findings that a valid waiver of the gate covers.
 *
 * Shape:  findings in the order given; inconclusive ones and advice are never marked. Of several waivers an exact scope
 *         goes before a glob, then the smaller id. Notices are in the order of the waivers' ids.
 * Errors: never throws.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  now: Date,
  change: ChangeUnderTest,
): WaiverOutcome {
  const sorted = waivers.toSorted((left, right) => compareText(left.id, right.id))
  const standings = sorted.map((waiver) => ({ waiver, standing: waiverStanding(waiver, now, change) }))
  const valid = standings.filter(({ standing }) => standing === 'valid').map(({ waiver }) => waiver)
  const judged = findings.map((finding) => mark(finding, valid))
  const open = judged.filter((finding) => finding.verdict === 'fail' && finding.waiver === undefined)
  const extra = standings.flatMap(({ waiver, standing }) => {
    const isNeeded = open.some((finding) => waiverMatches(waiver, finding))
    if (standing === 'expired') return [expiredWaiver(waiver, isNeeded)]
    return standing === 'too-long' ? [tooLongWaiver(waiver, isNeeded)] : []
  })
  const notices = standings.flatMap(({ waiver, standing }) => noticesOf(waiver, standing, judged, change))
  return { findings: judged, extra, notices }
}

function mark(finding: Finding, valid: readonly Waiver[]): JudgedFinding {
  if (finding.verdict !== 'fail') return finding
  const matching = valid.filter((waiver) => waiverMatches(waiver, finding))
  const waiver = matching.find(({ scope }) => scope === finding.scope) ?? matching[0]
  return waiver === undefined ? finding : { ...finding, waiver }
}

function noticesOf(
  waiver: Waiver,
  standing: WaiverStanding,
  findings: readonly JudgedFinding[],
  { diffDigest }: ChangeUnderTest,
): readonly string[] {
  const now = diffDigest === null ? 'the diff under test is not known' : `this one is sha256:${diffDigest}`
  if (standing === 'unbound') {
    return [`Waiver ${waiver.id} does not apply: ${waiver.rule} is about one change, so it must name its diff; ${now}.`]
  }
  if (standing === 'void') {
    return [`Waiver ${waiver.id} is void: it was granted for the diff ${waiver.diff ?? ''}; ${now}.`]
  }
  if (standing !== 'valid') return []
  const isUsed = findings.some((finding) => finding.waiver?.id === waiver.id)
  const missing = findings.filter((finding) => finding.verdict === 'inconclusive' && waiverMatches(waiver, finding))
  if (missing.length > 0) {
    return [`Waiver ${waiver.id} does not lift ${waiver.rule} on ${waiver.scope}: missing evidence cannot be waived.`]
  }
  return isUsed ? [] : [`Waiver ${waiver.id} was not used: no finding of ${waiver.rule} on ${waiver.scope} needs it.`]
}
