/** A rollback that leaves another schema, with the objects that differ. */
export interface DifferentRollback {
  readonly version: string
  /** One plain line each: what differs, and how. */
  readonly objects: readonly string[]
}

/** A step of a migration that did not run, in the server's words. */
export interface FailedStep {
  readonly version: string
  readonly step: 'up' | 'down' | 'up again'
  readonly path: string
  /** Of the file, from 1. */
  readonly line: number
  readonly message: string
}

/**
 * What proving every migration of a directory showed. Lists hold versions in the order in which they are applied; each stands in
 * one of `noDown`, `upFails`, `empty`, `downFails`, `different`, `columnOrderOnly` and `exact`; `reUpFails` and `reUpDiffers` say
 * more of those whose down ran.
 */
export interface HistoryProof {
  /** Migrations of the directory. */
  readonly total: number
  /** Those that have a down and whose up ran. */
  readonly tested: number
  readonly noDown: readonly string[]
  readonly upFails: readonly string[]
  readonly downFails: readonly string[]
  readonly different: readonly DifferentRollback[]
  readonly columnOrderOnly: readonly string[]
  readonly exact: readonly string[]
  /** The down holds no statement. */
  readonly empty: readonly string[]
  readonly reUpFails: readonly string[]
  readonly reUpDiffers: readonly string[]
  /** Why the steps of `upFails`, `downFails` and `reUpFails` failed. */
  readonly failures: readonly FailedStep[]
}
