import type { ValidatorName } from '../validators/validator-name.ts'
import type { RuleAllowlist } from './rule-allowlist.ts'

/** How sure the engine is that a hit is a live secret. Only what policy names blocks; `low` is information. */
export type Confidence = 'high' | 'medium' | 'low'

/** A second rule that must hit close to the first: a key id beside its key. */
export interface RequiredRule {
  readonly id: string
  /** Units: lines up or down; null: anywhere in the fragment. */
  readonly withinLines: number | null
  /** Units: bytes left or right on the same line; null: not looked at. */
  readonly withinColumns: number | null
}

/**
 * One kind of secret: what it looks like, how sure that is, what to do about it, and the examples that prove it.
 *
 * Shape: patterns are Go RE2 syntax and see bytes as latin-1 characters. Own rules write no leading "anything" preamble.
 */
export interface Rule {
  /** Kebab-case and stable: `github-pat`. */
  readonly id: string
  /** Ids that other scanners gave to the same secret, so that their ignore files and configurations keep working. */
  readonly aliases: readonly string[]
  /** Who issued it: `GitHub`; `Generic` for shapes of no provider. */
  readonly provider: string
  /** A noun phrase for people: `GitHub personal access token (classic)`. */
  readonly title: string
  /** One sentence: what an attacker can do with it. */
  readonly risk: string
  /** null: only the path makes a hit. */
  readonly pattern: string | null
  /** Go RE2 syntax over the path with `/`; null: any path. */
  readonly path: string | null
  /** Which group of `pattern` is the secret; 0: the first group when there is one, else the whole match. */
  readonly secretGroup: number
  /** A character class such as `[\w-]`: a hit may not stand right behind, or before, one of these bytes; behind `\n`, `\r` and `\t` as text it may. */
  readonly notBefore: string | null
  readonly notAfter: string | null
  /** Lower-case words, one of which must be in the fragment; [] derives them from the pattern. */
  readonly keywords: readonly string[]
  /** Units: Shannon bits per byte of the secret; null: not looked at. */
  readonly minEntropy: number | null
  /** True: the secret must also look random to the rarity model (`confidence/`). For generic shapes. */
  readonly isRarityChecked: boolean
  /** Before validators and context have spoken. */
  readonly confidence: Confidence
  readonly validator: ValidatorName | null
  /** What a secret becomes that its validator calls invalid. It is never dropped. */
  readonly invalidConfidence: Confidence
  readonly allowlists: readonly RuleAllowlist[]
  readonly required: readonly RequiredRule[]
  /** False: it only serves other rules as a companion, and its own hits are not reported. */
  readonly isReported: boolean
  /** GitHub's `security-severity`, 0.0–10.0. */
  readonly securitySeverity: number
  /** Where and how to revoke it, in one to three sentences. Never holds a part of a token. */
  readonly rotate: string
  /** The provider's page about this credential, or null. */
  readonly documentation: string | null
  readonly examples: {
    /** Text in which the rule must hit, with its path where that matters. */
    readonly positives: readonly Example[]
    readonly negatives: readonly Example[]
  }
}

/** A text, or a text in a file of that name. */
export type Example = string | { readonly path: string; readonly text: string }
