import type { Suppression } from './suppression.ts'
import type { Verdict } from './verdict.ts'

/** SARIF 2.1.0 levels. */
export type Severity = 'error' | 'warning' | 'note'

/** A place in the repository. `path` is relative to its root, with `/`. Lines count from 1. */
export interface Location {
  readonly path: string
  readonly startLine?: number
  readonly endLine?: number
}

/**
 * One thing that a gate has to say about the tree under test. Data only: it cannot print itself.
 */
export interface Finding {
  /** `<gate>/<rule>`, for example `coverage/patch`. */
  readonly rule: string
  readonly severity: Severity
  /** What this finding alone makes of the gate: `pass` for advice. */
  readonly verdict: Verdict
  /** One line, plain text, with the actual values. */
  readonly message: string
  /** More plain-text lines for the summary: why it happens. */
  readonly why?: string
  /** How to mend it; may hold several lines. */
  readonly fix?: string
  /** What the fix is written in, where all of it is: SQL is shown in its colours, words as words, anything else as code. */
  readonly fixLanguage?: 'sql' | 'words'
  /** `VEL_…` of the error catalogue. */
  readonly code: `VEL_${string}`
  /** Where, most useful first; [] when it concerns the tree as a whole. */
  readonly locations: readonly Location[]
  /**
   * What is true of each place by itself, to be read after "lines 9–17 are": `not run by any test`. Without it a place says the
   * message.
   */
  readonly placeNote?: string
  /** What a waiver's scope is compared with: a path, `total`, `patch`, `component:<name>` … */
  readonly scope: string
  /** Stable across rebases: the same finding keeps it when lines drift. */
  readonly fingerprint: string
  /** When given, the finding counts for nothing (`verdict` is `pass`), and is shown with who said so. */
  readonly suppression?: Suppression
}
