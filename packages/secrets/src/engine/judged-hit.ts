import type { CompiledRule } from './compiled-rule.ts'
import type { Hit } from './hit.ts'

/** A hit before its companions were looked for and before other rules spoke. */
export interface JudgedHit {
  readonly compiled: CompiledRule
  readonly hit: Hit
  /** Where the match begins on its line, as the companions' distance is counted. */
  readonly column: number
}
