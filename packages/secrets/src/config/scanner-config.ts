import type { Rule } from '../rules/rule.ts'
import type { RuleAllowlist } from '../rules/rule-allowlist.ts'

/** Another scanner's configuration in our terms. */
export interface ScannerConfig {
  /** For example `.gitleaks.toml`. */
  readonly path: string
  /** True when it builds on the scanner's own rules: ours stand for them. */
  readonly usesDefaultRules: boolean
  /** Everything that is in force, our default rules among it where it builds on them. */
  readonly rules: readonly Rule[]
  /** `rules` empty: for all. */
  readonly allowlists: readonly (RuleAllowlist & { readonly rules: readonly string[] })[]
  /** What was not understood but changes no verdict for the better. */
  readonly notices: readonly string[]
}
