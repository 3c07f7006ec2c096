import type { RunnerEvent } from './runner-event.ts'
import type { StandIn } from './stand-in.ts'

/** What happened on GitHub, as the run sees it. */
export interface TriggerEvent {
  /** For example `pull_request`. */
  readonly name: string
  /** `github.event`, also written to `GITHUB_EVENT_PATH`. */
  readonly payload: Readonly<Record<string, unknown>>
  /** The commit under test: `GITHUB_SHA`. The caller's files are read from it. */
  readonly sha: string
  /** For example `refs/pull/7/merge`. */
  readonly ref: string
  readonly baseRef?: string
  readonly headRef?: string
}

/** Where the run's programs find GitHub. */
export interface Services {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** The Results service (artifacts, cache), or null: then JavaScript actions get no `ACTIONS_RESULTS_URL`. */
  readonly resultsUrl: string | null
  /** The token of the Results service, or null. */
  readonly runtimeToken: string | null
}

/** Level by scope, `read` or `write`; a scope that is not named is `none`. */
export type Permissions = Readonly<Record<string, string>>

/** One run of a caller's workflow on this machine. */
export interface RunWorkflowRequest {
  /** The service repository's local clone: source of `actions/checkout` and of the workflow files at `event.sha`. */
  readonly repositoryRoot: string
  /** `owner/name`. */
  readonly repository: string
  /** For example `.github/workflows/velocity.yml`. */
  readonly workflowPath: string
  readonly event: TriggerEvent
  /** `owner/name` → local folder, read as it is on disk. `uses: owner/name/…@ref` and `$/` inside its files lead there. */
  readonly checkouts: ReadonlyMap<string, string>
  readonly services: Services
  /** Makes a job's `GITHUB_TOKEN` for its reduced permissions. */
  readonly token: (permissions: Permissions) => string
  readonly secrets: Readonly<Record<string, string>>
  readonly vars: Readonly<Record<string, string>>
  /** Added to the built-in ones, or replacing them. Key: `owner/name[/path]` without the ref. */
  readonly standIns?: ReadonlyMap<string, StandIn>
  /** Only these top-level jobs and what they need; the others are not checked. `[]` checks all and runs nothing. */
  readonly jobs?: readonly string[]
  /** Scratch: one folder per job, and the run's artifacts. Must not exist or be empty. */
  readonly workRoot: string
  readonly runId: number
  readonly runAttempt: number
  readonly actor: string
  readonly onEvent: (event: RunnerEvent) => void
  /** Cancels the run as GitHub's button does: `always()` and `cancelled()` steps still run. */
  readonly signal?: AbortSignal
}
