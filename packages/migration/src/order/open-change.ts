/** Another change that is on its way to the same base branch. */
export interface OpenChange {
  readonly number: number
  readonly headRef: string
  /** Its newest commit, where that is known. */
  readonly headSha?: string
  readonly title?: string
  /** Every file that it adds, changes or removes, relative to the repository's root. */
  readonly files: readonly string[]
  /** Whether it stands in the merge queue. */
  readonly isQueued?: boolean
}

/** Reads the other open pull requests; an adapter makes it from the GitHub port. */
export interface OpenPullRequests {
  /** null when the token may not read them: said, never taken for none. */
  list(max: number): Promise<readonly OpenChange[] | null>
}
