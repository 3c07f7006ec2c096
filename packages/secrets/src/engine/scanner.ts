import type { Rule } from '../rules/rule.ts'
import type { RuleAllowlist } from '../rules/rule-allowlist.ts'
import type { Fragment } from './fragment.ts'
import type { FragmentResult } from './hit.ts'

/** Everything that decides what is a hit. */
export interface ScannerOptions {
  readonly rules: readonly Rule[]
  /** Allowlists for every rule, or for those named (`rules` empty: for all). */
  readonly allowlists: readonly (RuleAllowlist & { readonly rules: readonly string[] })[]
  /** `gitleaks`: that scanner's own decisions (keyword gate per fragment, entropy, allowlists, no context and no validators). */
  readonly compat: 'native' | 'gitleaks'
  /** How often a decoded text is decoded again; 0: never. */
  readonly decodeDepth: number
  /** Milliseconds of a monotonic clock. */
  readonly nowMs: () => number
  /** Units: milliseconds that one rule may take on one fragment before it is given up and named. */
  readonly ruleBudgetMs: number
}

/** Finds the hits of a rule set in texts. Holds no state between fragments. */
export interface Scanner {
  scan(fragment: Fragment): FragmentResult
}
