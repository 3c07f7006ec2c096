import type { Confidence, Rule } from '../rules/rule.ts'
import type { SecretText } from '../secret-text.ts'
import type { Validation } from '../validators/validator.ts'

/** How an encoded text was read before the hit was found in it. */
export type Encoding = 'percent' | 'hex' | 'base64' | 'unicode-escape' | 'utf-16'

/**
 * A place that a rule takes for a secret, with how sure it is and why.
 *
 * Units: offsets are bytes in the fragment's own text, also for what was found in decoded text: there they cover the encoded run.
 */
export interface Hit {
  readonly rule: Rule
  readonly start: number
  readonly end: number
  readonly secretStart: number
  readonly secretEnd: number
  /** Decoded where `encodings` is not empty. */
  readonly secret: SecretText
  /** Outermost first. */
  readonly encodings: readonly Encoding[]
  /** Shannon bits per byte of the secret. */
  readonly entropy: number
  readonly confidence: Confidence
  readonly validation: Validation | null
  /** Plain clauses, without any part of the secret: what raised or lowered the confidence. */
  readonly reasons: readonly string[]
  /** Hits of the rule's companions. */
  readonly companions: readonly Hit[]
}

/** What scanning one fragment left. */
export interface FragmentResult {
  readonly hits: readonly Hit[]
  /** Ids of rules that used up their budget on this fragment: the fragment is not wholly scanned. */
  readonly exhausted: readonly string[]
}
