import type { Suppression } from '@velocity/model'

/** What a comment, an ignore file or a baseline is compared with. */
export interface SuppressionCandidate {
  readonly ruleId: string
  /** Ids that other scanners gave to the rule. */
  readonly aliases: readonly string[]
  /** As in the repository, before redaction. */
  readonly path: string
  readonly commit: string | null
  /** Lines count from 1. */
  readonly startLine: number
  readonly endLine: number
  /** The whole lines of the match, latin-1. Never kept. */
  readonly lines: string
  /** The line above the match, latin-1; '' when it is not known. */
  readonly lineAbove: string
  /** Where the secret stands in `lines`: a comment inside it does not count. */
  readonly secretStart: number
  readonly secretEnd: number
  readonly fingerprint: string
  /** The raw secret, for baselines that hold it or its digest. Never kept. */
  readonly secret: string
}

/** Says which hits somebody has already spoken for. */
export interface Suppressor {
  /** null: nobody has. A suppression that is over is none, and is named by `notices`. */
  find(candidate: SuppressionCandidate): Suppression | null
  /** What people should know when the scan is over: entries that matched nothing, that are over, or that lack a reason. */
  notices(): readonly string[]
}

/** Asks several in turn; the first that speaks is heard, and all say their notices. */
export function joinSuppressors(suppressors: readonly Suppressor[]): Suppressor {
  return {
    find: (candidate) => {
      const found = suppressors.map((one) => one.find(candidate))
      return found.find((suppression) => suppression !== null) ?? null
    },
    notices: () => suppressors.flatMap((one) => one.notices()),
  }
}
