import { setTimeout } from 'node:timers/promises'
import type { Clock, GitHub, Log } from '@velocity/ports'
import type { Access } from './access.ts'
import { createCaller } from './create-caller.ts'
import { createCheckRun } from './create-check-run.ts'
import { createLister } from './create-lister.ts'
import { downloadArtifact } from './download-artifact.ts'
import { jobsOfRun } from './jobs-of-run.ts'
import { artifactsByName, artifactsOfRun } from './list-artifacts.ts'
import { listOpenChanges } from './list-open-changes.ts'
import { mergeBase } from './merge-base.ts'
import type { OctokitLike } from './octokit-like.ts'
import { pullRequestsForCommit } from './pull-requests-for-commit.ts'
import { pushedCommits } from './pushed-commits.ts'
import { upsertComment } from './upsert-comment.ts'

/** What the port is made of. All but the first three have a default. */
export interface GitHubOptions {
  readonly client: OctokitLike
  /** `owner/name` */
  readonly repository: string
  readonly log: Log
  readonly clock?: Clock
  readonly sleep?: (ms: number) => Promise<void>
  /** From 0 to 1; spreads retries and names check runs. */
  readonly random?: () => number
  /** What failed requests and waiting may cost in all; 60 s. */
  readonly budgetMs?: number
  /** For one request; 15 s. */
  readonly timeoutMs?: number
}

const defaultBudgetMs = 60_000
const defaultTimeoutMs = 15_000

/**
 * Makes the GitHub port on any Octokit.
 *
 * Errors: those of the port, and VEL_GITHUB_MISSING (not there, or hidden from the token) and VEL_GITHUB_REFUSED (GitHub took the
 *         request for invalid).
 */
export function createGitHub(options: GitHubOptions): GitHub {
  const [owner = '', repo = ''] = options.repository.split('/')
  const random = options.random ?? Math.random
  const caller = createCaller({
    client: options.client,
    log: options.log,
    clock: options.clock ?? { now: () => new Date() },
    sleep: options.sleep ?? ((ms) => setTimeout(ms)),
    random,
    budgetMs: options.budgetMs ?? defaultBudgetMs,
    timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
  })
  const access: Access = { caller, list: createLister(caller), repository: { owner, repo }, random }
  return {
    upsertComment: (pullNumber, marker, body, options) => upsertComment(access, pullNumber, marker, body, options),
    createCheckRun: (check) => createCheckRun(access, check),
    pullRequestsForCommit: (sha) => pullRequestsForCommit(access, sha),
    openPullRequestFiles: (request) => listOpenChanges(access, request),
    mergeBase: (base, head) => mergeBase(access, base, head),
    pushedCommits: (branch) => pushedCommits(access, branch),
    artifactsByName: (name) => artifactsByName(access, name),
    artifactsOfRun: (runId) => artifactsOfRun(access, runId),
    downloadArtifact: (id, maxBytes) => downloadArtifact(access, id, maxBytes),
    jobsOfRun: (runId) => jobsOfRun(access, runId),
  }
}
