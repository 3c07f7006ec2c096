import type { FakeGitHub, LoggedRequest } from '../fake-github/types.ts'
import type { FakeResults } from '../fake-results/types.ts'

/** An event as a runner sees it: the name and the payload. */
export interface ActionEvent {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
  /** `GITHUB_SHA`. */
  readonly sha: string
  /** `GITHUB_REF`. */
  readonly ref: string
  /** `GITHUB_BASE_REF`; '' when left out. */
  readonly baseRef?: string
  /** `GITHUB_HEAD_REF`; '' when left out. */
  readonly headRef?: string
}

/** What is run and in which surroundings. */
export interface RunBundledActionOptions {
  /** The absolute path of the action's entry, `…/dist/index.js`. */
  readonly dist: string
  readonly inputs: Readonly<Record<string, string>>
  readonly event: ActionEvent
  /** The absolute path of the checkout: `GITHUB_WORKSPACE` and the working directory. */
  readonly workspace: string
  readonly github?: FakeGitHub
  readonly results?: FakeResults
  /** What `${{ github.token }}` stands for in the defaults of action.yml; '' when left out. */
  readonly token?: string
  readonly runId?: number
  readonly runAttempt?: number
  readonly job?: string
  readonly actor?: string
  /** Over the runner's own variables. */
  readonly env?: Readonly<Record<string, string>>
  /** Killed after; 60 s when left out. */
  readonly timeoutMs?: number
}

/** What the action left. */
export interface ActionResult {
  /** -1 when it was killed. */
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly summary: string
  /** Requests that reached `github` while it ran. */
  readonly requests: readonly LoggedRequest[]
}
