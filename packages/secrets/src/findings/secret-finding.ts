import type { Suppression } from '@velocity/model'
import type { FragmentKind } from '../engine/fragment.ts'
import type { Encoding } from '../engine/hit.ts'
import type { Confidence, Rule } from '../rules/rule.ts'
import type { Validation } from '../validators/validator.ts'

/** One place where a secret was brought in. Lines and columns count from 1, in the file as it was there. */
export interface Occurrence {
  /** Full hash; null in a tree or the index. */
  readonly commit: string | null
  readonly startLine: number
  readonly endLine: number
  readonly startColumn: number
  readonly endColumn: number
}

/**
 * One secret in one file, over everything that was scanned. Holds nothing of the secret itself.
 */
export interface SecretFinding {
  readonly rule: Rule
  readonly kind: FragmentKind
  /** Redacted where it holds a secret itself; '' for what is no file. */
  readonly path: string
  readonly fingerprint: string
  readonly confidence: Confidence
  readonly validation: Validation | null
  readonly reasons: readonly string[]
  readonly encodings: readonly Encoding[]
  /** Shannon bits per byte, rounded to hundredths. */
  readonly entropy: number
  /** Units: bytes. */
  readonly secretLength: number
  /** The match on its line with the secret as `[redacted]`, at most 200 characters. */
  readonly excerpt: string
  /** The first hundred at most, in the order of the scan. */
  readonly occurrences: readonly Occurrence[]
  readonly occurrenceCount: number
  readonly suppression: Suppression | null
}
