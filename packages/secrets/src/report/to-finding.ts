import type { Finding, Location } from '@velocity/model'
import type { BlockOn } from '../config/secret-config.ts'
import { canBlock } from '../findings/can-block.ts'
import type { SecretFinding } from '../findings/secret-finding.ts'
import { reportedRule } from './rule-info.ts'

/** A finding that is fit to be shown, and where its secret stands now. */
export interface PlacedFinding {
  readonly finding: SecretFinding
  /** null: not in the tree under test any more, or in no file at all. */
  readonly place: Location | null
}

/**
 * Says a found secret in the words that every gate uses.
 *
 * Shape:  fails when it is sure enough for the policy and nobody spoke for it, else advice. Without a place its scope is still the
 *         path, so that a waiver for the path holds.
 * Errors: never throws. Nothing of the secret is in it: only redacted parts are used.
 */
export function toFinding({ finding, place }: PlacedFinding, blockOn: BlockOn): Finding {
  const isBlocking = canBlock(finding, blockOn)
  return {
    rule: reportedRule(finding.rule),
    severity: isBlocking ? 'error' : finding.confidence === 'low' ? 'note' : 'warning',
    verdict: isBlocking ? 'fail' : 'pass',
    message: messageOf(finding, place),
    why: whyOf(finding),
    fix: fixOf(finding, place),
    code: isBlocking ? 'VEL_SECRETS_FOUND' : 'VEL_SECRETS_UNSURE',
    locations: place === null ? [] : [place],
    scope: finding.path === '' ? finding.kind : finding.path,
    fingerprint: finding.fingerprint,
    ...(finding.suppression === null ? {} : { suppression: finding.suppression }),
  }
}

function messageOf(finding: SecretFinding, place: Location | null): string {
  const sureness = `${finding.confidence} confidence`
  if (place !== null) return `${finding.rule.title} in ${place.path}, line ${place.startLine} (${sureness}).`
  const [first] = finding.occurrences
  const commit = first?.commit == null ? '' : ` of commit ${first.commit.slice(0, 12)}`
  const more = finding.occurrenceCount > 1 ? ` and ${finding.occurrenceCount - 1} more` : ''
  if (finding.kind !== 'file')
    return `${finding.rule.title} in the ${WHERE[finding.kind]}${commit}${more} (${sureness}).`
  return `${finding.rule.title} in ${finding.path}, line ${first?.startLine ?? 1}${commit}${more}; it is no longer in the tree, but in the history (${sureness}).`
}

const WHERE = {
  file: 'file',
  'commit-message': 'message',
  'tag-message': 'message of a tag',
  'ref-name': 'name of the branch or tag',
  identity: 'author or committer',
} as const

function whyOf({ rule, reasons, validation, encodings }: SecretFinding): string {
  const facts = [
    ...(validation?.detail == null ? [] : [validation.detail]),
    ...reasons,
    ...(encodings.length === 0 ? [] : [`found in text that was encoded as ${encodings.join(' in ')}`]),
  ]
  return [rule.risk, ...(facts.length === 0 ? [] : [`${[...new Set(facts)].join('; ')}.`])].join('\n')
}

function fixOf(finding: SecretFinding, place: Location | null): string {
  const first = finding.occurrences.find(({ commit }) => commit !== null)
  const { fingerprint, rule } = finding
  return [
    `1. Revoke it, for whoever can read the repository has it: ${rule.rotate}`,
    place === null
      ? '2. Nothing is left to take out of the tree.'
      : '2. Take it out of the source; read it from the environment or a secret store.',
    first?.commit == null
      ? '3. Commit only then.'
      : `3. Rewrite the branch so that no commit holds it: git rebase --interactive ${first.commit.slice(0, 12)}^, then push with --force-with-lease.`,
    `Not a secret? A waiver in .velocity.yml with scope: fingerprint:${fingerprint}, or a comment on the line: velocity:allow reason="…" expires=YYYY-MM-DD`,
  ].join('\n')
}
