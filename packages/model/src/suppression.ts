/**
 * Why a finding that would count does not: somebody said so in the source or in a file beside it. It marks a finding and never
 * removes it.
 */
export interface Suppression {
  /** As SARIF 2.1.0 names it: `inSource` for a comment beside the finding, `external` for an ignore file or a baseline. */
  readonly kind: 'inSource' | 'external'
  /** For example `gitleaks:allow`, `.gitleaksignore`, `baseline .velocity/secrets-baseline.json`. */
  readonly origin: string
  /** null where the origin has no room for one. */
  readonly reason: string | null
  /** The last day it is valid, `YYYY-MM-DD`, in UTC; null: for ever. */
  readonly expires: string | null
}
