/** What an allowlist's regular expressions are compared with. */
export type AllowlistTarget = 'secret' | 'match' | 'line'

/** When a hit is to be let through. Patterns are Go RE2 syntax. */
export interface RuleAllowlist {
  readonly description: string
  /** `or`: any condition is enough; `and`: every kind of condition that is given must hold. */
  readonly condition: 'or' | 'and'
  /** Full hashes or unique prefixes. */
  readonly commits: readonly string[]
  readonly paths: readonly string[]
  readonly regexes: readonly string[]
  readonly target: AllowlistTarget
  /** Lower-case words; one inside the secret is enough. */
  readonly stopwords: readonly string[]
}
