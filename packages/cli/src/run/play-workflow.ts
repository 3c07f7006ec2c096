import { join } from 'node:path'
import { type RunnerEvent, runWorkflow, type TriggerEvent, type WorkflowResult } from '@velocity/runner'
import { CLONE_ROOT } from '../clone-root.ts'
import { type LocalGitHub, type LocalRun, type PostedComment, startLocalGitHub } from './local-github.ts'
import { LOCAL_PULL_NUMBER } from './pull-request-event.ts'

/** The commits of a pull request, and the fork that it comes from. */
export interface PlayedPull {
  readonly baseSha: string
  readonly headSha: string
  /** 1 when left out. */
  readonly number?: number
  /** `owner/name`; left out when it comes from the repository itself. */
  readonly forkRepository?: string
}

/** What is played. */
export interface Play {
  readonly repository: string
  readonly repositoryRoot: string
  readonly workflowPath: string
  readonly event: TriggerEvent
  /** The pull request's commits; null for other events. */
  readonly pull: PlayedPull | null
  /** `owner/name` under which workflows call this library. */
  readonly library: string
  /** Folders of other repositories by `owner/name`; they come before this library and before stand-ins. */
  readonly checkouts?: ReadonlyMap<string, string>
  readonly jobs: readonly string[]
  readonly secrets: Readonly<Record<string, string>>
  readonly scratch: string
  readonly onEvent: (event: RunnerEvent) => void
  /** A GitHub that outlives this play and is closed by its owner. Left out: one for this play alone. */
  readonly github?: LocalGitHub
  /** Must be new to `github`; 1 when left out. */
  readonly runId?: number
  /** Cancels the run as GitHub's button does. */
  readonly signal?: AbortSignal
}

/** What a play leaves. */
export interface Played {
  readonly result: WorkflowResult
  readonly comments: readonly PostedComment[]
  readonly violations: readonly string[]
}

/** Plays a caller's workflow on this machine against the embedded GitHub. */
export async function playWorkflow(play: Play): Promise<Played> {
  const github = play.github ?? (await startLocalGitHub(play.repository))
  try {
    if (play.pull !== null) github.addPullRequest({ number: LOCAL_PULL_NUMBER, ...play.pull })
    const result = await playOn(github, play)
    return { result, comments: github.comments(), violations: github.violations() }
  } finally {
    if (play.github === undefined) await github.close()
  }
}

async function playOn(github: LocalGitHub, play: Play): Promise<WorkflowResult> {
  const run: LocalRun = {
    id: play.runId ?? 1,
    event: play.event.name,
    headSha: play.pull?.headSha ?? play.event.sha,
    headBranch: play.event.headRef ?? play.event.ref.replace(/^refs\/heads\//u, ''),
    isFork: play.pull?.forkRepository !== undefined,
  }
  const { services, token } = github.startRun(run)
  const result = await runWorkflow({
    repositoryRoot: play.repositoryRoot,
    repository: play.repository,
    workflowPath: play.workflowPath,
    event: play.event,
    checkouts: new Map([[play.library, CLONE_ROOT], ...(play.checkouts ?? [])]),
    services,
    token,
    secrets: play.secrets,
    vars: {},
    ...(play.jobs.length === 0 ? {} : { jobs: play.jobs }),
    workRoot: join(play.scratch, 'work'),
    runId: run.id,
    runAttempt: 1,
    actor: 'local',
    onEvent: (event) => {
      if (event.kind === 'job-finished') github.finishJob(run.id, event.job, event.result.conclusion)
      play.onEvent(event)
    },
    ...(play.signal === undefined ? {} : { signal: play.signal }),
  })
  github.finishRun(run, result.conclusion)
  return result
}
