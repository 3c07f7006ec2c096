import type { Location } from '@velocity/model'
import type { Tally } from '../model/file-coverage.ts'

/** A line that was uncovered before under another name or number, and is not billed again. */
export interface CarriedLine {
  readonly line: number
  readonly from: Location
  /** `moved`: the same text stood elsewhere. `rewritten`: it took the place of an uncovered line. */
  readonly how: 'moved' | 'rewritten'
}

/** Why the added lines of a file without coverage are not billed. */
export type UncountedKind = 'ignored' | 'test' | 'generated' | 'never-measured' | 'no-code'

/** What the change did to one file that is there after it. */
export interface PatchFile {
  readonly path: string
  readonly isNew: boolean
  /** `measured`: a report holds it. `unmeasured`: none does, though files of its kind are measured. */
  readonly state: 'measured' | 'unmeasured' | UncountedKind
  /** Lines added or rewritten, coverable or not. */
  readonly addedLines: number
  /** Every line counts as changed, because those that did cannot be told: a binary file, or a carriage return within a line. */
  readonly isWhole: boolean
  /** Changed coverable lines that ran, ascending. */
  readonly covered: readonly number[]
  /** Changed coverable lines that did not run and are billed, ascending. */
  readonly uncovered: readonly number[]
  readonly carried: readonly CarriedLine[]
  /** Billed lines whose text was moved from elsewhere; only without a baseline, which could prove them old debt. */
  readonly unprovenMoves: number
  /** Arms on billed and covered changed lines; null when the report does not tell. */
  readonly branches: Tally | null
}

/** The whole change, file by file, in the order of paths. */
export interface PatchResult {
  readonly files: readonly PatchFile[]
  readonly lines: Tally
  readonly branches: Tally | null
  readonly newUncovered: number
  readonly carriedUncovered: number
  readonly unmeasured: readonly string[]
}
