import type { Enforcement } from '@velocity/model'
import type { Metric, MetricMinimum } from '../inputs/coverage-inputs.ts'

/** What makes a line covered: its own hits, or also every branch that starts on it. */
export type Counting = 'native' | 'codecov'

/** A part of the repository with minimums of its own. Percentages in ten-thousandths of a percent. */
export interface ComponentConfig {
  readonly name: string
  readonly paths: readonly string[]
  readonly min: number | 'ratchet' | null
  readonly patchE4: number | null
  readonly maxDropE4: number | null
  readonly owner: string | null
}

/** Everything that the rules are judged by. Percentages in ten-thousandths of a percent; null: the rule is off. */
export interface CoverageConfig {
  readonly metric: Metric
  readonly counting: Counting
  readonly total: readonly MetricMinimum[]
  readonly maxDropE4: number | null
  readonly toleranceE4: number
  readonly patch: {
    readonly minE4: number | null
    readonly branchesE4: number | null
    /** Below so many changed coverable lines the patch rule only reports. 0: it always judges. */
    readonly minLines: number
    readonly maxNewUncovered: number | null
  }
  readonly unmeasured: 'fail' | 'warn' | 'uncovered'
  readonly components: readonly ComponentConfig[]
  readonly files: { readonly minE4: number | null; readonly changedMinE4: number | null }
  readonly ignore: readonly string[]
  readonly enforcement: Enforcement
}
