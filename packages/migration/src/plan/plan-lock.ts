import type { RollbackClass } from '../model/proof.ts'

/** The file of one direction of a migration, bound by its bytes. */
export interface LockedFile {
  readonly version: string
  /** Of the script with the up, relative to the repository's root. */
  readonly path: string
  /** `sha256:<hex>` of the script as the tool runs it. */
  readonly up: string
  readonly downPath: string | null
  readonly down: string | null
}

/**
 * What was proved, for the deploy to hold on to. It has no time and no run id: the same tree gives the same bytes.
 */
export interface PlanLock {
  readonly schema: 'velocity.migration-lock/1'
  /** Velocity's own version. */
  readonly tool: string
  readonly engine: { readonly product: string; readonly version: string }
  readonly layout: string
  readonly database: string
  readonly baseCommit: string | null
  readonly headCommit: string
  /** In the order they are applied. */
  readonly files: readonly LockedFile[]
  /** Versions of the base, newest last; what has to be applied already. */
  readonly applied: { readonly count: number; readonly newest: string | null; readonly digest: string }
  /** `sha256:<hex>` of fingerprints; `rolledBack` is null when the down did not run. */
  readonly fingerprints: { readonly base: string; readonly head: string; readonly rolledBack: string | null }
  /** Roles that the schemas know, sorted: rights of any other are not the migrations' own. */
  readonly roles: readonly string[]
  readonly verdict: 'pass' | 'fail' | 'inconclusive'
  readonly rollback: RollbackClass
  /** By id; `expires` is `YYYY-MM-DD`. */
  readonly waivers: readonly { readonly id: string; readonly expires: string }[]
  readonly plan: { readonly path: string; readonly digest: string } | null
  /** Of the plan. */
  readonly phase: string | null
  readonly after: string | null
  readonly checks: { readonly pre: readonly string[]; readonly post: readonly string[] }
  /** The earliest day on which the plan or a waiver ends; null when nothing ends. */
  readonly expires: string | null
  /** `sha256:<hex>` of the list of accepted drift; null when there is none. */
  readonly acceptedDrift: string | null
}
