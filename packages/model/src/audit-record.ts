import type { Verdict } from './verdict.ts'

/** One privileged step or verdict, with its reason. Records are chained by the digest of their predecessor. */
export interface AuditRecord {
  readonly schema: 'velocity.audit-record/1'
  /** RFC 3339, UTC. */
  readonly at: string
  readonly gate: string
  readonly id: string
  readonly verdict: Verdict
  readonly reason: string
  readonly actor: string
  readonly repository: string
  readonly headSha: string
  readonly runUrl: string | null
  /** `sha256:<hex>` of verdict.json. */
  readonly reportDigest: string
  /** Facts of the report that are digests, such as `lock-digest`: what the run left for a later one. Left out without any. */
  readonly digests?: Readonly<Record<string, string>>
  /** Ids of the waivers that were used. */
  readonly waivers: readonly string[]
  /** `sha256:<hex>` of the previous record of this run, or null for the first. */
  readonly previous: string | null
}
