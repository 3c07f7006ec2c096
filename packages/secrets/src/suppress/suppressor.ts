import type { Suppression } from '@velocity/model'
import type { Confidence } from '../rules/rule.ts'

/** What a comment, an ignore file or a baseline is compared with. */
export interface SuppressionCandidate {
  readonly ruleId: string
  readonly aliases: readonly string[]
  readonly confidence: Confidence
  /** As in the repository, before redaction. */
  readonly path: string
  readonly commit: string | null
  /** Lines count from 1. */
  readonly startLine: number
  readonly endLine: number
  /** The whole lines of the match, latin-1. Never kept. */
  readonly lines: string
  /** Where the secret stands in `lines`, so that a comment inside it does not count. */
  readonly secretStart: number
  readonly secretEnd: number
  readonly fingerprint: string
  /** The raw secret, for baselines that hold its digest. Never kept. */
  readonly secret: string
}

/** Says which hits somebody has already spoken for. */
export interface Suppressor {
  /** null: nobody has. A suppression that is over is none, and is named by `notices`. */
  find(candidate: SuppressionCandidate): Suppression | null
  /** What people should know when the scan is over: entries that matched nothing, entries that are over, entries without a reason. */
  notices(): readonly string[]
}
