import type { FileCoverage } from '../model/file-coverage.ts'

/** A baseline that is the base commit's or an ancestor's. */
export interface FoundBaseline {
  readonly sha: string
  /** First-parent commits between it and the base commit; 0 is the base commit itself. */
  readonly distance: number
  readonly configHash: string
  readonly files: readonly FileCoverage[]
}
