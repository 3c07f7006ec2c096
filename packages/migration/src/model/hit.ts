/**
 * What a rule has to say, before configuration, inline allowances and waivers. Whatever judges migrations (traces, order, proof,
 * plan, queries) answers with these, and one place makes findings of them.
 */
export interface RuleHit {
  /** An id of the catalogue of rules, for example `MG-LOCK-01`. */
  readonly rule: string
  /** When this hit weighs other than its rule does by default. */
  readonly severity?: 'error' | 'warning' | 'note'
  /** One line, plain text, with the actual values. */
  readonly message: string
  /** Plain text. */
  readonly why?: string
  /** Plain text; may hold SQL on several lines. */
  readonly fix?: string
  /** Relative to the repository's root; null when it concerns no file. */
  readonly path: string | null
  /** Of the file, from 1. */
  readonly line: number | null
  /** The migration; null when it concerns none. */
  readonly version: string | null
  /** What it is about, for example a table: with rule and version it tells hits apart, whatever lines they stand on. */
  readonly object: string | null
}
