/** What people and code scanning should know of a rule beside its findings. */
export interface RuleInfo {
  /** `<gate>/<rule>`. */
  readonly id: string
  /** A noun phrase. */
  readonly title: string
  /** One sentence or more, plain text. */
  readonly description: string
  /** What to do about a finding, plain text. */
  readonly help: string
  readonly helpUri: string | null
  /** GitHub's `security-severity`, `0.0` to `10.0`; null for a rule that is not about security. */
  readonly securitySeverity: string | null
  readonly tags: readonly string[]
}
