import type { FragmentKind } from '../engine/fragment.ts'
import type { Confidence, Rule } from '../rules/rule.ts'
import type { Validation } from '../validators/validator.ts'

/** What is known of a match when its confidence is weighed. */
export interface WeighRequest {
  readonly rule: Rule
  /** latin-1. */
  readonly secret: string
  /** The line on which the secret starts; long ones may be cut around it. */
  readonly line: string
  /** From the repository's root; '' for what is no file. */
  readonly path: string
  readonly kind: FragmentKind
  readonly validation: Validation | null
  /** Units: Shannon bits per byte of the secret. */
  readonly entropy: number
}

/** How sure a match is, and every clause that moved it. */
export interface Weighed {
  readonly confidence: Confidence
  /** Plain clauses, without any part of the secret. */
  readonly reasons: readonly string[]
}
