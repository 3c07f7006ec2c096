import type { RuleHit } from '../model/hit.ts'
import type { TransactionMode } from '../model/migration.ts'
import type { RuleContext } from './rule-context.ts'

/** How a rule knows what it says. */
export type RuleSource = 'trace' | 'ast' | 'git' | 'plan' | 'seed' | 'query' | 'layout'

/** A small migration that shows what a rule means. It runs in a test. */
export interface RuleExample {
  /** What the database holds before; '' for nothing. */
  readonly base: string
  /** Each text is one migration of the pull request. */
  readonly ups: readonly string[]
  /** Downs of the same migrations; [] for none. */
  readonly downs: readonly string[]
  readonly transaction: TransactionMode
}

/** A rule as its file says it. */
export interface RuleDefinition {
  /** For example `MG-LOCK-01`. */
  readonly id: string
  /** A few words. */
  readonly title: string
  /** What it says and why that hurts, plain text. */
  readonly description: string
  /** What to write instead, plain text; may hold SQL on several lines. */
  readonly help: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly isOnByDefault: boolean
  /** Whether a waiver or an inline allowance may take it off a finding. */
  readonly isWaivable: boolean
  readonly source: RuleSource
  /** Rules of other tools that say the same, as `tool:id`; [] when no other tool has it. */
  readonly covers: readonly string[]
  /** [] of both for a rule that is judged elsewhere. */
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] }
  /** Absent for a rule that is judged elsewhere: by the order of versions, the proof, the plan, the queries, the engine. */
  readonly check?: (context: RuleContext) => readonly RuleHit[]
}
