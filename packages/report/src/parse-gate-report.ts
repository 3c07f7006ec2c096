import { type GateReport, stripControls, UserError, type Verdict, worst } from '@velocity/model'
import * as v from 'valibot'
import { cutText } from './cut-text.ts'
import { gateReportSchema } from './gate-report-schema.ts'

const MAX_CHARS = 32 * 1_048_576

/**
 * Parses a `verdict.json` that may come from anybody, for example from a fork's pull request.
 *
 * Shape:  a report that this version could have written: known keys only, paths below the root, verdict and waivers that agree
 *         with the findings.
 * Errors: VEL_REPORT_INVALID names the first thing that is wrong and where; also over 33,554,432 characters.
 */
export function parseGateReport(text: string): GateReport {
  if (text.length > MAX_CHARS) throw invalid('', `it has ${text.length} characters; at most ${MAX_CHARS} are read`)
  const result = v.safeParse(gateReportSchema, readJson(text), { abortEarly: true })
  if (!result.success) {
    const [issue] = result.issues
    throw invalid(v.getDotPath(issue) ?? '', issue.message)
  }
  refuseContradictions(result.output)
  return result.output
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid('', error instanceof Error ? error.message : 'it is no JSON')
  }
}

function refuseContradictions(report: GateReport): void {
  const open = report.findings.filter(({ waiver }) => waiver === undefined)
  const verdict = open.reduce<Verdict>((sum, finding) => worst(sum, finding.verdict), 'pass')
  if (verdict !== report.verdict)
    throw invalid('verdict', `it is ${report.verdict}, but the findings make it ${verdict}`)
  for (const [index, finding] of report.findings.entries()) {
    if (finding.suppression !== undefined && finding.verdict !== 'pass') {
      throw invalid(`findings.${index}.suppression`, 'a suppressed finding counts for nothing, and this one does')
    }
    if (finding.waiver === undefined) continue
    const at = `findings.${index}.waiver`
    if (finding.verdict === 'inconclusive') throw invalid(at, 'missing evidence cannot be waived')
    if (finding.waiver.rule !== finding.rule || finding.waiver.gate !== report.gate) {
      throw invalid(at, 'the waiver belongs to another gate or rule')
    }
  }
  const isEmpty = report.evidence.every(({ entries }) => entries === 0)
  if (isEmpty && report.verdict === 'pass') throw invalid('evidence', 'a gate never passes without evidence')
}

function invalid(at: string, problem: string): UserError {
  const place = at === '' ? '' : ` at ${at}`
  return new UserError({
    code: 'VEL_REPORT_INVALID',
    message: cutText(stripControls(`the gate report cannot be used${place}: ${problem}`), 500),
    why: 'it was changed on the way, written by another version, or is not the verdict.json of a gate',
    fix: 'Run the gate again and publish the verdict.json that it writes.',
  })
}
