/** What happened, as far as a gate needs it. */
export type RunEvent =
  | {
      readonly kind: 'pull_request'
      readonly number: number
      readonly baseSha: string
      readonly headSha: string
      readonly baseRef: string
      /** The branch's name, as its author chose it. */
      readonly headRef: string
      readonly isFork: boolean
    }
  | { readonly kind: 'merge_group'; readonly baseSha: string; readonly headSha: string; readonly baseRef: string }
  | {
      readonly kind: 'push'
      readonly before: string | null
      readonly after: string
      readonly ref: string
      readonly defaultBranch: string
    }
  /** A push that deletes a branch or a tag: it brings nothing, and the checkout is that of the default branch. */
  | { readonly kind: 'deletion'; readonly ref: string }
  | {
      readonly kind: 'workflow_run'
      readonly runId: number
      readonly headSha: string
      readonly event: string
      readonly conclusion: string
    }
  | { readonly kind: 'local'; readonly base: string | null }
  | { readonly kind: 'other'; readonly name: string }

/** The run that a gate is part of. */
export interface RunContext {
  readonly event: RunEvent
  /** The checked-out commit that the run names. */
  readonly sha: string
  /** `owner/name`, or null outside GitHub. */
  readonly repository: string | null
  /** For example `https://github.com`. */
  readonly serverUrl: string
  readonly runId: number | null
  readonly runAttempt: number
  readonly actor: string
  readonly job: string
}
