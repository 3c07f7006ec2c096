import type { Evidence, Finding } from '@velocity/model'
import type { FileCoverage } from '../model/file-coverage.ts'

/** How many report paths there were, and which of them name no tracked file. */
export interface PathCounts {
  readonly total: number
  readonly unresolved: number
  readonly examples: readonly string[]
}

/** Everything that was measured, with what keeps it from being judged. */
export interface CoverageEvidence {
  /** Merged, repository-relative, ignored files left out; sorted by path. */
  readonly files: readonly FileCoverage[]
  readonly evidence: readonly Evidence[]
  /** Inconclusive ones: nothing is judged. Others are advice. */
  readonly findings: readonly Finding[]
  readonly notices: readonly string[]
  readonly paths: PathCounts
  /** Shards present and expected; null when reports were read directly. */
  readonly shards: { readonly present: number; readonly expected: number } | null
}
