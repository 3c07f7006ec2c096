import { type Finding, type GateReport, type JudgedFinding, type Verdict, type Waiver, worst } from '@velocity/model'
import { applyWaivers } from './apply-waivers.ts'
import { compareText, inOrderOf } from './compare-findings.ts'
import type { DecideRequest } from './decide-request.ts'
import { noEvidence } from './policy-findings.ts'

/**
 * Makes the report of a gate: the only maker of a verdict.
 *
 * Shape:  verdict is the worst over the findings that no waiver marks; findings worst first, whatever order they came in.
 *         reason is `met`, `met-with-waivers` or the rule of the worst finding.
 * Errors: throws a plain `Error` for a `now` that is no time, which is a bug of ours. Without evidence, or when all of it is
 *         empty, `policy/no-evidence` (VEL_NO_EVIDENCE) makes it inconclusive at best, unless the gate's own finding does;
 *         waivers that are over or too long are findings (VEL_WAIVER_EXPIRED, VEL_WAIVER_TOO_LONG).
 */
export function decide(request: DecideRequest): GateReport {
  if (Number.isNaN(request.now.getTime())) throw new Error('decide needs a valid time')
  const own = request.waivers.filter(({ gate }) => gate === request.gate)
  const outcome = applyWaivers(request.findings.map(unmarked), own, request.now, {
    diffDigest: request.diffDigest,
    changeRules: request.changeRules ?? [],
  })
  const isEmpty = request.evidence.every(({ entries }) => entries === 0)
  // A gate that says itself what is missing says it better, and no waiver lifts that.
  const isExplained = request.findings.some(({ verdict }) => verdict === 'inconclusive')
  const missing = isEmpty && !isExplained ? [noEvidence(request.gate, request.evidence.length > 0)] : []
  const findings = withoutTwins(
    [...outcome.findings, ...outcome.extra, ...missing].toSorted(inOrderOf(request.ruleOrder)),
  )
  const verdict = findings.filter(isOpen).reduce<Verdict>((sum, finding) => worst(sum, finding.verdict), 'pass')
  return {
    schema: 'velocity.gate-report/1',
    gate: request.gate,
    id: request.id,
    verdict,
    enforcement: request.enforcement,
    ...explain(verdict, findings, request.metHeadline),
    subject: request.subject,
    findings,
    evidence: request.evidence.toSorted(
      (left, right) =>
        compareText(left.kind, right.kind) ||
        compareText(left.path, right.path) ||
        compareText(left.digest, right.digest),
    ),
    sections: request.sections,
    notices: [...request.notices, ...outcome.notices],
    facts: request.facts,
    ...rulesOf(request, findings),
  }
}

function rulesOf({ rules }: DecideRequest, findings: readonly JudgedFinding[]): Pick<GateReport, 'rules'> {
  if (rules === undefined) return {}
  const named = new Set(findings.map(({ rule }) => rule))
  return { rules: rules.filter(({ id }) => named.has(id)).toSorted((left, right) => compareText(left.id, right.id)) }
}

function explain(
  verdict: Verdict,
  findings: readonly JudgedFinding[],
  metHeadline: string,
): Pick<GateReport, 'reason' | 'headline'> {
  const reds = findings.filter((finding) => isOpen(finding) && finding.verdict !== 'pass')
  const [first] = reds
  if (verdict !== 'pass' && first !== undefined) {
    const more = reds.length > 1 ? ` (and ${reds.length - 1} more finding${reds.length > 2 ? 's' : ''})` : ''
    return { reason: first.rule, headline: `${first.message}${more}` }
  }
  const waived = findings.flatMap(({ waiver, message }) => (waiver === undefined ? [] : [{ waiver, message }]))
  if (waived.length === 0) return { reason: 'met', headline: metHeadline }
  return { reason: 'met-with-waivers', headline: `${metHeadline}; ${tellWaived(waived)}` }
}

/** Names one waived finding in full; of several how many, by whom and until when the first of them ends. */
function tellWaived(waived: readonly { readonly waiver: Waiver; readonly message: string }[]): string {
  const [first] = waived
  const approvers = [...new Set(waived.map(({ waiver }) => waiver.approver))].toSorted(compareText).join(', ')
  const [until = ''] = waived.map(({ waiver }) => waiver.expires).toSorted(compareText)
  return waived.length === 1
    ? `waived until ${until}, approved by ${approvers}: ${first?.message}`
    : `${waived.length} findings waived, the first until ${until}, approved by ${approvers}`
}

function isOpen(finding: JudgedFinding): boolean {
  return finding.waiver === undefined
}

/** A finding as a domain gives it, also when it comes out of an earlier report. */
function unmarked(finding: JudgedFinding): Finding {
  const { waiver: _, ...bare } = finding
  return bare
}

/** Policy's own findings once each (the worst first), so that judging a judged report again changes nothing. */
function withoutTwins(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, fingerprint }) => {
    if (!rule.startsWith('policy/')) return true
    const isNew = !seen.has(fingerprint)
    seen.add(fingerprint)
    return isNew
  })
}
