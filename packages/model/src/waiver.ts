/**
 * A dated permission to let one narrow finding pass. It marks a finding and never removes it.
 */
export interface Waiver {
  readonly id: string
  /** The gate it belongs to, for example `coverage`. */
  readonly gate: string
  /** The rule it waives, for example `coverage/patch`. */
  readonly rule: string
  /** A path glob, or the exact scope of a finding (`patch`, `component:payments`). Never `**`. */
  readonly scope: string
  readonly reason: string
  readonly owner: string
  readonly approver: string
  /** The last day it is valid, `YYYY-MM-DD`, in UTC. */
  readonly expires: string
  /** When given: the digest of the diff it was granted for; a later push voids it. */
  readonly diff?: string
}
