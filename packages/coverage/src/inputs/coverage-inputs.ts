import type { Enforcement } from '@velocity/model'
import type { PublishChoices } from '@velocity/ports'
import type { FormatName } from '../model/report-format.ts'

/** What is counted for a rate. */
export type Metric = 'lines' | 'branches' | 'functions'

/** What the step is to do; `auto` decides by the event and the other inputs. */
export type CoverageMode = 'auto' | 'collect' | 'gate' | 'publish' | 'baseline'

/** A minimum for one metric. `minE4` is in ten-thousandths of a percent: 80 % is 800000. */
export interface MetricMinimum {
  readonly metric: Metric
  readonly minE4: number
}

/** Reads the reports that match `glob` (every report when null) as this format instead of looking at their first bytes. */
export interface FormatChoice {
  readonly format: FormatName
  readonly glob: string | null
}

/** Replaces a prefix of report paths. */
export interface RootMapRule {
  readonly from: string
  readonly to: string
}

/** How many shards, or which, must be there before anything is judged. */
export type ExpectedShards =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'list'; readonly labels: readonly string[] }

/** Where the baseline comes from. */
export type BaselineChoice =
  | { readonly kind: 'auto' | 'artifact' | 'cache' | 'none' }
  | { readonly kind: 'file'; readonly path: string }

/**
 * The gate's inputs after they were parsed once, at the door. `null` and `[]` mean absent: the configuration decides.
 */
export interface CoverageInputs {
  readonly mode: CoverageMode
  /** Globs of reports; [] means the known default places. */
  readonly files: readonly string[]
  readonly formats: readonly FormatChoice[]
  /** Path of the policy file, `.velocity.yml` unless given. */
  readonly config: string
  readonly min: readonly MetricMinimum[]
  readonly minPatchE4: number | null
  readonly maxDropE4: number | null
  readonly maxNewUncovered: number | null
  /** For example `3/8`, `ubuntu`, or `os=linux,py=3.12` from a matrix object. */
  readonly shard: string | null
  readonly expectShards: ExpectedShards | null
  readonly flag: string | null
  readonly rootMap: readonly RootMapRule[]
  readonly baseline: BaselineChoice
  /** Any revision; overrides what the event says. */
  readonly baseSha: string | null
  readonly comment: PublishChoices['comment']
  readonly annotations: PublishChoices['annotations']
  readonly hasCheckRun: boolean
  readonly hasSarif: boolean
  readonly enforcement: Enforcement | null
  readonly id: string
}
