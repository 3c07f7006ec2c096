import type { DatabaseEngines, EngineInfo, SqlParser } from '@velocity/ports'
import type { ApplicationQuery } from '../compat/application-query.ts'
import type { CompatResults } from '../compat/compat-results.ts'
import type { Migration, Script } from '../model/migration.ts'
import type { DataDifference, RollbackProof, ScriptFailure } from '../model/proof.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import type { ScriptTrace } from '../model/trace.ts'
import type { AppliedInOrder } from '../order/judge-commutation.ts'
import type { OpenChange } from '../order/open-change.ts'
import type { ProductionStats } from '../trace/production-stats.ts'

/** Everything that a dry run of one database is made of. */
export interface DryRunRequest {
  readonly settings: DatabaseSettings
  readonly databaseUrl: string | null
  /** SQL to run before the history; null for none. */
  readonly setup: { readonly path: string; readonly sql: string } | null
  /** The tool's own table, made before the history so that a migration that touches it is seen; null for none. */
  readonly bookkeeping: { readonly relation: string; readonly createSql: string } | null
  /** The base's history, in order. */
  readonly base: readonly Migration[]
  /** What the change brings, in order. */
  readonly unit: readonly Migration[]
  /** Repeatable migrations of the base that the unit replaces. */
  readonly formerRepeatables: readonly Migration[]
  readonly stats: ProductionStats | null
  /** The application's queries at the base and at the head. */
  readonly baseQueries: readonly ApplicationQuery[]
  readonly headQueries: readonly ApplicationQuery[]
  /** Other changes on their way that touch the same objects; left out where there are none. */
  readonly others?: readonly OtherUnit[]
}

/** Another change on its way, and what is to be run of it and of this one. */
export interface OtherUnit {
  readonly change: OpenChange
  /** What both bring, when one of the two was made on top of the other; it runs before either. */
  readonly shared: readonly Migration[]
  /** What only this change brings, and what only the other does; neither is empty. */
  readonly own: readonly Migration[]
  readonly foreign: readonly Migration[]
}

/** What came of two changes on one database. */
export type OtherOutcome =
  | {
      readonly kind: 'tried'
      readonly change: OpenChange
      readonly thisFirst: AppliedInOrder
      readonly otherFirst: AppliedInOrder
    }
  /** The other one does not run by itself, or took the database with it: nothing is known of the two together. */
  | { readonly kind: 'broken'; readonly change: OpenChange; readonly message: string }
  /** There was no time left. */
  | { readonly kind: 'skipped'; readonly change: OpenChange }

/** What a dry run is done with. */
export interface DryRunPorts {
  readonly engines: DatabaseEngines
  readonly parser: SqlParser
  readonly images: ImageStore
  /** Units: milliseconds; only differences count. */
  readonly now: () => number
  readonly sha256: (text: string) => string
}

/** Images of databases with a base history applied. Never required: a miss only costs time. */
export interface ImageStore {
  restore(key: string): Promise<Uint8Array | null>
  save(key: string, image: Uint8Array): Promise<void>
}

/** What up and down did to rows that were there before. */
export interface SeededRun {
  /** Tables that hold rows, and those that no row could be made for. */
  readonly filled: number
  /** Of very many tables, those that the change cannot reach and that were left empty; without it none. */
  readonly outOfReach?: number
  readonly unfilled: readonly { readonly table: string; readonly reason: string }[]
  /** Why an up did not run over those rows; null when it did. */
  readonly upFailure: ScriptFailure | null
  readonly downFailure: ScriptFailure | null
  /** Rows that up and down changed; null when they were not compared. */
  readonly differences: readonly DataDifference[] | null
}

/** A rollback that was made from the schemas and restores them. */
export interface SuggestedDown {
  /** `append`: to the end of the present down; `replace`: instead of it. */
  readonly use: 'append' | 'replace'
  readonly sql: string
  /** What no SQL can bring back, for example the rows of a dropped column. */
  readonly loses: readonly string[]
}

/** A script, and what running it showed. */
export interface TracedScript {
  readonly script: Script
  readonly trace: ScriptTrace
}

/** What running the change on a scratch database showed. What was not reached is null or []. */
export interface DryRun {
  readonly engine: EngineInfo
  readonly isFromImage: boolean
  /** As it was given. */
  readonly stats: ProductionStats | null
  /** Why the database never came to the state of the base; nothing after it was run. */
  readonly baseFailure: { readonly step: 'setup' | 'history'; readonly failure: ScriptFailure } | null
  readonly before: SchemaFingerprint | null
  readonly after: SchemaFingerprint | null
  readonly ups: readonly TracedScript[]
  /** Last migration first; as far as they ran. */
  readonly downs: readonly TracedScript[]
  readonly upFailure: ScriptFailure | null
  readonly proof: RollbackProof | null
  /** null when the dialect has none, or there was nothing to fill. */
  readonly seeded: SeededRun | null
  readonly compat: CompatResults | null
  readonly suggestion: SuggestedDown | null
  /** Whether the tool's own table is still there; null when it has none. */
  readonly hasBookkeeping: boolean | null
  /** In the order of the request; left out where nothing was asked for, and where this change does not run by itself. */
  readonly others?: readonly OtherOutcome[]
}
