import type { SqlFailure } from '@velocity/ports'

/** PostgreSQL's table-level lock modes, weakest first. */
export const LOCK_MODES = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const

/** One of the lock modes. */
export type LockMode = (typeof LOCK_MODES)[number]

/** A lock that a statement took on something that was there before the script began. */
export interface TableLock {
  /** `schema.name`, quoted where SQL needs it. */
  readonly relation: string
  readonly kind: 'table' | 'partitioned table' | 'index' | 'view' | 'materialized view' | 'sequence' | 'foreign table'
  readonly mode: LockMode
  /** False for a table that the statement does not name: the parent of a foreign key, for example. */
  readonly isNamed: boolean
}

/** A table that a statement reads whole. */
export interface TableScan {
  readonly relation: string
  readonly reason: 'not null' | 'check' | 'foreign key' | 'partition' | 'unique' | 'exclusion' | 'other'
}

/** An index that a statement builds on a table that was there before the script began. */
export interface IndexBuild {
  readonly relation: string
  readonly index: string
  readonly isUnique: boolean
  readonly isConcurrent: boolean
}

/** Rows of a table that was there before the script began. */
export interface RowChange {
  readonly relation: string
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
}

/** What the size of production makes of a statement. Units: milliseconds with a warm cache, rounded up. */
export interface Duration {
  readonly relation: string
  readonly work: 'rewrite' | 'scan' | 'index build' | 'row change'
  readonly estimateMs: number
}

/** Everything that running one statement showed. */
export interface StatementTrace {
  readonly path: string
  /** Of the file, from 1. */
  readonly line: number
  /** Position in its script, from 0. */
  readonly index: number
  readonly sql: string
  /** As in `ParsedStatement`. */
  readonly kind: string
  readonly node: unknown
  /** Whether the transaction goes on behind it, so that its locks are held until the end of the script. */
  readonly isInTransaction: boolean
  readonly locks: readonly TableLock[]
  /** Tables (and materialized views) written anew. */
  readonly rewrites: readonly string[]
  readonly scans: readonly TableScan[]
  readonly indexBuilds: readonly IndexBuild[]
  readonly rowChanges: readonly RowChange[]
  /** Objects that went without being named: what CASCADE dropped. */
  readonly cascaded: readonly string[]
  /** [] without statistics of production. */
  readonly durations: readonly Duration[]
  /** Units: milliseconds on the scratch database. Never part of a report that must be byte-identical. */
  readonly elapsedMs: number
  /** Plain text, without the debugging ones. */
  readonly notices: readonly string[]
  /** null when it ran. */
  readonly failure: SqlFailure | null
}

/** A script that was run, up to the statement that failed. */
export interface ScriptTrace {
  readonly path: string
  readonly statements: readonly StatementTrace[]
  /** The failure of the last statement, or null. */
  readonly failure: SqlFailure | null
}
