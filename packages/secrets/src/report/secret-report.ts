import type { BlockOn } from '../config/secret-config.ts'
import { canBlock } from '../findings/can-block.ts'
import type { Rule } from '../rules/rule.ts'
import type { ScanCounts } from '../scan/scan-counts.ts'
import type { SecretReport } from './secret-report-schema.ts'
import type { PlacedFinding } from './to-finding.ts'

/** What judged the scan. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  /** `sha256:<hex>` over the rules and allowlists that judged. */
  readonly digest: string
  readonly compat: 'native' | 'gitleaks'
}

/**
 * Makes the report for machines: every finding, also those of low confidence and suppressed ones.
 *
 * Errors: never throws. Findings must have gone through `redactFinding`.
 */
export function secretReport(
  findings: readonly PlacedFinding[],
  blockOn: BlockOn,
  scanned: ScanCounts,
  ruleSet: RuleSet,
): SecretReport {
  return {
    schema: 'velocity.secret-report/1',
    scanned: { ...scanned },
    ruleSet: { rules: ruleSet.rules.length, digest: ruleSet.digest, compat: ruleSet.compat },
    findings: findings.map((placed) => entryOf(placed, blockOn)),
  }
}

function entryOf({ finding, place }: PlacedFinding, blockOn: BlockOn): SecretReport['findings'][number] {
  const { rule, validation } = finding
  return {
    rule: rule.id,
    title: rule.title,
    provider: rule.provider,
    confidence: finding.confidence,
    isBlocking: canBlock(finding, blockOn),
    kind: finding.kind,
    path: finding.path,
    line: place?.startLine ?? null,
    fingerprint: finding.fingerprint,
    excerpt: finding.excerpt,
    secretLength: finding.secretLength,
    entropy: finding.entropy.toFixed(2),
    validity: validation?.validity ?? null,
    validityDetail: validation?.detail ?? null,
    encodings: [...finding.encodings],
    reasons: [...finding.reasons],
    occurrences: finding.occurrences.map((one) => ({ ...one })),
    occurrenceCount: finding.occurrenceCount,
    suppression: finding.suppression === null ? null : { ...finding.suppression },
    rotate: rule.rotate,
    documentation: rule.documentation,
  }
}
