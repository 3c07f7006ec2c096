import type { FakeResults } from '../fake-results/types.ts'

/**
 * What a token may do, area by area, as in a workflow's `permissions:`: `none`, `read` or `write`. An area that is not named is
 * `none`; `metadata` is always `read`.
 */
export type Permissions = Readonly<Record<string, string>>

/** How a token is issued. */
export interface TokenOptions {
  /** Left out: every area `write`. */
  readonly permissions?: Permissions
  /** A run of a fork's pull request: every `write` becomes `read`. */
  readonly isForkReadOnly?: boolean
  /** The author of what the token writes; `github-actions[bot]` when left out. */
  readonly login?: string
}

/** How the fake is set up. */
export interface FakeGitHubOptions {
  /** `owner/name`; `acme/orders` when left out. */
  readonly repository?: string
  /** Requests in an hour before the primary limit answers 403; 1,000 when left out, as for `GITHUB_TOKEN`. */
  readonly rateLimit?: number
  /** The most a page may hold, whatever is asked for; 100 when left out, as on GitHub. */
  readonly maxPerPage?: number
}

/** One request as it arrived, and the status that it got (0: the connection was cut). */
export interface LoggedRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Lower-case names. The token is here in full: never print it. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, or null. */
  readonly body: unknown
  /** `GET /repos/{owner}/{repo}/…`, or null when no operation of the slice matches. */
  readonly operation: string | null
  readonly status: number
}

/**
 * What goes wrong: `500`, `502`, `429` (with retry-after), `primary` (403, x-ratelimit-remaining 0), `secondary` (403 with
 * retry-after), `timeout` (never answers), `truncated` (the body stops half-way), `reset` (the connection is cut before any
 * effect), `lost` (the effect happens and the answer is 502), `wrong-shape` (200 with JSON of another shape).
 */
export type FaultKind =
  | '500'
  | '502'
  | '429'
  | 'primary'
  | 'secondary'
  | 'timeout'
  | 'truncated'
  | 'reset'
  | 'lost'
  | 'wrong-shape'

/** A fault to inject into the next requests that match. */
export interface Fault {
  /** `GET /repos/…` as a regular expression over `METHOD path`, or as a prefix; every request when left out. */
  readonly match?: string | RegExp
  readonly kind: FaultKind
  /** How many requests; 1 when left out; `Infinity` means GitHub is down. */
  readonly times?: number
  /** For `429` and `secondary`; 1 when left out. */
  readonly retryAfterSeconds?: number
}

/** Faults that are still to come. */
export interface FaultQueue {
  push(fault: Fault): void
  /** True when every fault was used up (those without end do not count). */
  isDrained(): boolean
}

/** Who wrote a comment that a test adds. */
export interface CommentAuthor {
  readonly login: string
  readonly isBot: boolean
  readonly isOutsider?: boolean
}

/** A comment of a pull request or issue. */
export interface FakeComment {
  readonly id: number
  readonly pullNumber: number
  readonly body: string
  readonly login: string
  readonly isBot: boolean
  /** Does not belong to the repository: `author_association` is NONE. */
  readonly isOutsider: boolean
}

/** A check run as it stands after all updates. */
export interface FakeCheckRun {
  readonly id: number
  readonly name: string
  readonly headSha: string
  readonly externalId: string | null
  readonly status: string
  readonly conclusion: string | null
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Readonly<Record<string, unknown>>[]
}

/** A pull request to add. */
export interface PullRequestOptions {
  readonly number: number
  readonly headSha: string
  readonly baseSha: string
  readonly headRef?: string
  readonly baseRef?: string
  /** `owner/name` of the fork. */
  readonly forkRepository?: string
  readonly isClosed?: boolean
  readonly mergeCommitSha?: string
  readonly title?: string
  /** Files that it changes. */
  readonly files?: readonly FakePullFile[]
}

/** A file of a pull request. */
export interface FakePullFile {
  readonly path: string
  /** `added` when left out. */
  readonly status?: 'added' | 'removed' | 'modified' | 'renamed'
  readonly previousPath?: string
}

/** A workflow run to add. */
export interface RunOptions {
  readonly id: number
  readonly headSha: string
  readonly event?: string
  readonly headBranch?: string
  readonly status?: string
  readonly conclusion?: string | null
  readonly attempt?: number
  readonly name?: string
}

/** A job of a workflow run to add. */
export interface JobOptions {
  readonly runId: number
  readonly name: string
  readonly status?: string
  readonly conclusion?: string | null
  readonly attempt?: number
}

/** An artifact to add; its zip is made from `files`, or is `zip` as it stands. */
export interface ArtifactOptions {
  readonly name: string
  readonly runId: number
  readonly headSha?: string
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly zip?: Uint8Array
  readonly isExpired?: boolean
}

/** What the compare operation is to answer for `base...head`. */
export interface ComparisonOptions {
  readonly base: string
  readonly head: string
  readonly mergeBase: string
}

/**
 * A GitHub on this machine. Every request and every answer is checked against a slice of GitHub's own OpenAPI description.
 *
 * Shape: `violations` is [] as long as both sides keep to the description; assert it at the end of each test.
 */
export interface FakeGitHub {
  /** `GITHUB_API_URL`. */
  readonly url: string
  /** Where signed downloads are served: another origin, as on GitHub. */
  readonly blobUrl: string
  readonly repository: string
  readonly requests: readonly LoggedRequest[]
  /** Requests that reached the origin of signed downloads. */
  readonly blobRequests: readonly LoggedRequest[]
  readonly violations: readonly string[]
  readonly faults: FaultQueue
  issueToken(options?: TokenOptions): string
  addPullRequest(options: PullRequestOptions): void
  /** Adds a comment, by the member `octocat` when no author is named. Returns its id. */
  addComment(pullNumber: number, body: string, author?: CommentAuthor): number
  /** Adds a run, or replaces the one with that id. */
  addRun(options: RunOptions): void
  addJob(options: JobOptions): void
  /** Returns the artifact's id. */
  addArtifact(options: ArtifactOptions): number
  addComparison(options: ComparisonOptions): void
  /** `ref` without `refs/`, for example `heads/main`. */
  addRef(ref: string, sha: string): void
  /** Oldest first; of one pull request, or of all. */
  comments(pullNumber?: number): readonly FakeComment[]
  checkRuns(): readonly FakeCheckRun[]
  /** Uploaded SARIF, unpacked and parsed. */
  sarifUploads(): readonly { readonly commitSha: string; readonly ref: string; readonly sarif: unknown }[]
  /** Lists the artifacts of this Results service by REST too, with the head commit of the run that was added here (zeros without). */
  attachResults(results: FakeResults): void
  close(): Promise<void>
}
