import type { Rule } from '../rules/rule.ts'
import type { RuleAllowlist } from '../rules/rule-allowlist.ts'

/** Another scanner's configuration in our terms. */
export interface ScannerConfig {
  /** For example `.gitleaks.toml`. */
  readonly path: string
  /** True when it builds on the scanner's own rules: ours stand for them. */
  readonly usesDefaultRules: boolean
  /** Ids, ours or aliases, of default rules that are switched off. */
  readonly disabledRules: readonly string[]
  /** Rules of its own. One with the id of a default rule takes its place. */
  readonly rules: readonly Rule[]
  /** `rules` empty: for all. */
  readonly allowlists: readonly (RuleAllowlist & { readonly rules: readonly string[] })[]
  /** What was not understood but changes no verdict for the better. */
  readonly notices: readonly string[]
}
