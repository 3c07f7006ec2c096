import { stripControls } from '@velocity/model'
import type { Redactor } from '../redact/redactor.ts'
import type { SecretFinding } from './secret-finding.ts'

/** Makes a finding fit to be shown, once every secret of the run is known to the redactor. */
export function redactFinding(finding: SecretFinding, redactor: Redactor): SecretFinding {
  return {
    ...finding,
    path: redactor.redact(finding.path),
    excerpt: redactor.redact(finding.excerpt),
    reasons: finding.reasons.map((reason) => redactor.redact(reason)),
    suppression:
      finding.suppression === null
        ? null
        : {
            ...finding.suppression,
            reason:
              finding.suppression.reason === null ? null : stripControls(redactor.redact(finding.suppression.reason)),
          },
  }
}
