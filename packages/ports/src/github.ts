/** A pull request as far as gates need it. */
export interface PullRequest {
  readonly number: number
  readonly headSha: string
  readonly baseSha: string
  readonly baseRef: string
  readonly isFork: boolean
  readonly isOpen: boolean
}

/** What became of a write: done, or refused because the token may not (a fork's pull request). */
export type WriteOutcome =
  | { readonly kind: 'done'; readonly url: string }
  | { readonly kind: 'forbidden'; readonly why: string }

/** One annotation of a check run. */
export interface CheckAnnotation {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly message: string
  readonly title: string
}

/** A check run to be written whole. */
export interface CheckRun {
  readonly name: string
  readonly headSha: string
  readonly conclusion: 'success' | 'failure' | 'neutral'
  readonly title: string
  readonly summary: string
  readonly annotations: readonly CheckAnnotation[]
}

/** An artifact of a workflow run. */
export interface ArtifactInfo {
  readonly id: number
  readonly name: string
  readonly sizeBytes: number
  readonly isExpired: boolean
  readonly runId: number
  readonly headSha: string
}

/** A job of a workflow run. */
export interface JobInfo {
  readonly name: string
  readonly status: string
  readonly conclusion: string | null
}

/** Which open pull requests are wanted. */
export interface OpenChangesRequest {
  /** The branch that they are to be merged into, for example `main`. */
  readonly baseRef: string
  /** How many are read; each costs a request or more. */
  readonly max: number
  /** The pull request that asks; null when none does. */
  readonly except: number | null
}

/** An open pull request with its files. */
export interface OpenPullRequest {
  readonly number: number
  readonly title: string
  readonly headRef: string
  readonly headSha: string
  /** Files that it adds or changes, relative to the repository's root. */
  readonly files: readonly string[]
  /** False when it has more than are read. */
  readonly hasAllFiles: boolean
  /** Whether the merge queue is trying it. */
  readonly isQueued: boolean
}

/** Open pull requests: those in the merge queue first, then the most recently updated. */
export interface OpenPullRequestListing {
  readonly pulls: readonly OpenPullRequest[]
  /** False when there are more than were asked for. */
  readonly isComplete: boolean
}

/**
 * GitHub's REST API. Every call has a timeout, is retried where that is safe, and reads every page.
 *
 * Errors: VEL_GITHUB_UNAVAILABLE once retries are used up or time is over; VEL_GITHUB_FORBIDDEN for reads that the token may
 * not do; VEL_GITHUB_MISSING for what is not there, or hidden from the token; VEL_GITHUB_REFUSED for a request that GitHub takes
 * for invalid; VEL_GITHUB_ANSWER for an answer that is not of the documented shape. A token never appears in a message.
 */
export interface GitHub {
  /**
   * Creates or updates the one comment that carries `<!-- velocity:<marker> -->`; removes duplicates that a race left. With
   * `isUpdateOnly` nothing is created: without a comment the outcome is `done` with the url ''.
   */
  upsertComment(
    pullNumber: number,
    marker: string,
    body: string,
    options?: { readonly isUpdateOnly: boolean },
  ): Promise<WriteOutcome>
  /** Annotations go in batches of 50. */
  createCheckRun(check: CheckRun): Promise<WriteOutcome>
  /** Open pull requests whose head is this commit; forks' too. */
  pullRequestsForCommit(sha: string): Promise<readonly PullRequest[]>
  /** Open pull requests to a branch with their files; null when the token may not read them. */
  openPullRequestFiles(request: OpenChangesRequest): Promise<OpenPullRequestListing | null>
  /** The merge base as GitHub sees it, or null. */
  mergeBase(base: string, head: string): Promise<string | null>
  /** Heads of the newest 100 runs that pushes to the branch started, newest first: where a baseline can be. One request. */
  pushedCommits(branch: string): Promise<readonly string[]>
  /** Artifacts of the repository with exactly this name, newest first, expired ones left out. */
  artifactsByName(name: string): Promise<readonly ArtifactInfo[]>
  /** Artifacts of one run, all pages. */
  artifactsOfRun(runId: number): Promise<readonly ArtifactInfo[]>
  /** The artifact's zip. Throws VEL_FILE_TOO_LARGE over the cap. */
  downloadArtifact(id: number, maxBytes: number): Promise<Uint8Array>
  /** Jobs of a run's latest attempt. */
  jobsOfRun(runId: number): Promise<readonly JobInfo[]>
}
