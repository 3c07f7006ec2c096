import type { CommitRange, GatePorts } from '@velocity/ports'
import type { Fragment } from '../engine/fragment.ts'
import type { ScanMode } from '../inputs/secret-inputs.ts'

/** What is asked for. `null`: the event says it. */
export interface ScanRequest {
  readonly mode: ScanMode
  /** Any revision. */
  readonly baseSha: string | null
  readonly headSha: string | null
  /** The folder of mode `tree`, from the repository's root. */
  readonly tree: string
}

/** What planning needs of the outside. */
export type PlanPorts = Pick<GatePorts, 'git' | 'context'>

/** What every plan says. */
interface PlanBase {
  /** One sentence without a full stop: what is scanned, and how that was found out. */
  readonly description: string
  /** Names and messages that no patch holds: the branch or tag, the text of an annotated tag. */
  readonly texts: readonly Fragment[]
}

/** The commits that a change brings. */
export interface RangePlan extends PlanBase {
  readonly kind: 'range'
  readonly range: CommitRange
  /** At least one; to be compared with what was seen. */
  readonly expectedCommits: number
  readonly hasOctopus: boolean
  /** Changes that are not committed are scanned too. */
  readonly hasWorkingTree: boolean
  /** What is to be known of the range; part of the description too. */
  readonly notes: readonly string[]
}

/** Every file of a commit: asked for, or because a range has no commit and something has to be looked at. */
export interface CommitTreePlan extends PlanBase {
  readonly kind: 'commit-tree'
  readonly sha: string
  readonly hasWorkingTree: boolean
}

/** Every file below a folder. */
export interface FolderPlan extends PlanBase {
  readonly kind: 'folder'
  /** From the repository's root. */
  readonly folder: string
}

/** Everything that the refs of this clone reach. */
export interface HistoryPlan extends PlanBase {
  readonly kind: 'history'
  readonly heads: readonly string[]
  readonly expectedCommits: number
}

/** What the next commit would hold. */
export interface StagedPlan extends PlanBase {
  readonly kind: 'staged'
}

/** It could not be found out what to scan, or it is not here and cannot be fetched. Never a pass. */
export interface UnresolvedPlan extends PlanBase {
  readonly kind: 'unresolved'
  readonly why: string
  readonly fix: string
}

/** What is to be scanned. */
export type ScanPlan = RangePlan | CommitTreePlan | FolderPlan | HistoryPlan | StagedPlan | UnresolvedPlan
