import { CONFIDENCE_RANK } from '../rules/confidence-rank.ts'
import { REDACTED } from '../secret-text.ts'
import type { SecretReport } from './secret-report-schema.ts'

/** A finding in the shape that tools around gitleaks read, with our own answers beside it. */
export interface GitleaksFinding {
  readonly RuleID: string
  readonly Description: string
  readonly StartLine: number
  readonly EndLine: number
  readonly StartColumn: number
  readonly EndColumn: number
  /** The line with the secret taken out. */
  readonly Match: string
  readonly Secret: string
  readonly File: string
  readonly SymlinkFile: string
  readonly Commit: string
  readonly Entropy: number
  readonly Author: string
  readonly Email: string
  readonly Date: string
  readonly Message: string
  readonly Tags: readonly string[]
  readonly Fingerprint: string
  readonly Confidence: string
  readonly Blocking: boolean
}

/**
 * Writes findings as gitleaks does, one entry a place, redacted.
 *
 * Shape:  without suppressed findings, and without those of less confidence than `least`. Authors are left out: they are personal
 *         data, and the commit names them.
 * Errors: never throws.
 */
export function gitleaksJson(report: SecretReport, least: 'high' | 'medium' | 'low'): readonly GitleaksFinding[] {
  return report.findings
    .filter(
      ({ confidence, suppression }) => suppression === null && CONFIDENCE_RANK[confidence] >= CONFIDENCE_RANK[least],
    )
    .flatMap((finding) =>
      finding.occurrences.map((place) => ({
        RuleID: finding.rule,
        Description: finding.title,
        StartLine: place.startLine,
        EndLine: place.endLine,
        StartColumn: place.startColumn,
        EndColumn: place.endColumn,
        Match: finding.excerpt,
        Secret: REDACTED,
        File: finding.path,
        SymlinkFile: '',
        Commit: place.commit ?? '',
        Entropy: Number(finding.entropy),
        Author: '',
        Email: '',
        Date: '',
        Message: '',
        Tags: [finding.provider],
        Fingerprint: finding.fingerprint,
        Confidence: finding.confidence,
        Blocking: finding.isBlocking,
      })),
    )
}
