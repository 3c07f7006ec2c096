import type { Rule } from '../rules/rule.ts'
import type { RuleAllowlist } from '../rules/rule-allowlist.ts'
import type { Fragment } from './fragment.ts'
import type { FragmentResult } from './hit.ts'
import type { TextWindow } from './text-window.ts'

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
  /** Ids of rules that only serve as companions: their own hits are not reported. Left out: none. */
  readonly silentRules?: readonly string[]
}

/** Finds the hits of a rule set in texts. Holds no state between fragments. */
export interface Scanner {
  scan(fragment: Fragment): FragmentResult
  /** Begins a fragment whose text comes in windows, in order, so that a large file needs little memory. */
  open(fragment: Omit<Fragment, 'text'>): WindowScan
}

/** A fragment that is being scanned window by window. */
export interface WindowScan {
  /** Scans one window: what starts in [`from`, `to`) of its text. */
  feed(window: TextWindow): void
  /** Ends the fragment and gives what all windows left. */
  close(): FragmentResult
}
