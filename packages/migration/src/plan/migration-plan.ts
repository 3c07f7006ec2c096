import type { RollbackClass } from '../model/proof.ts'

/** What the dry run measured, as `velocity migration plan` writes it. */
export interface MeasuredPlan {
  readonly rollback: RollbackClass
  /** The worst that a lock keeps others from, on tables that were there before. */
  readonly blocks: 'nothing' | 'writes' | 'reads'
  /** `sha256:<hex>` of the fingerprint of the schema after the ups. */
  readonly schema: string
}

/** A plan file. */
export interface MigrationPlan {
  readonly path: string
  /** The configuration's name of the database; null when the file leaves it out. */
  readonly database: string | null
  /** Versions in the order they are applied. */
  readonly migrations: readonly string[]
  readonly reason: string
  readonly owner: string
  readonly ticket: string | null
  readonly phase: 'expand' | 'backfill' | 'contract'
  /** A release, or the digest of a plan, that has to be deployed before. */
  readonly after: string | null
  /** The last day on which it may be deployed, `YYYY-MM-DD`, in UTC. */
  readonly expires: string | null
  readonly deployOrder: 'schema-first' | 'code-first' | null
  readonly rollback: {
    readonly strategy: 'down-script' | 'forward-fix' | 'restore'
    readonly when: string | null
    /** `none`, or what is lost and how it comes back. */
    readonly dataLoss: string | null
    readonly isCodeFirst: boolean
  }
  readonly irreversible: readonly string[]
  readonly checks: { readonly pre: readonly string[]; readonly post: readonly string[] }
  /** null when the machine part was never written. */
  readonly measured: MeasuredPlan | null
  /** The line of each top-level key, from 1. */
  readonly lines: ReadonlyMap<string, number>
}
