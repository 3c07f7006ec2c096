import type { PatternRisk } from '../pattern/pattern.ts'

/** How the engine finds the places where a rule may hit. */
export type RuleReach =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** No word is in every match: every byte of every text is tried, though only where a keyword is given and there. */
  | { readonly kind: 'whole-text'; readonly keywords: readonly string[] }
  | { readonly kind: 'path' }

/** What trying a rule showed. Holds no part of an example's token. */
export interface RuleTrial {
  readonly id: string
  /** Where it is written: `.velocity.yml`, `.gitleaks.toml`, or `built-in`. */
  readonly source: string
  /** Why it does not hold; [] when it does. */
  readonly problems: readonly string[]
  /** What its writer should know. */
  readonly notes: readonly string[]
  /** null: its pattern is refused. */
  readonly reach: RuleReach | null
  readonly risk: PatternRisk | null
  readonly positives: number
  readonly negatives: number
  /** Built-in rules that find its examples too. */
  readonly overlaps: readonly string[]
}
