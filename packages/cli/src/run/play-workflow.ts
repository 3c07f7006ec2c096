import { join } from 'node:path'
import { type RunnerEvent, runWorkflow, type TriggerEvent, type WorkflowResult } from '@velocity/runner'
import { CLONE_ROOT } from '../clone-root.ts'
import { LOCAL_PULL_NUMBER } from './pull-request-event.ts'
import { type PostedComment, startServices } from './start-services.ts'

/** What is played. */
export interface Play {
  readonly repository: string
  readonly repositoryRoot: string
  readonly workflowPath: string
  readonly event: TriggerEvent
  /** The pull request's commits; null for other events. */
  readonly pull: { readonly baseSha: string; readonly headSha: string } | null
  /** `owner/name` under which workflows call this library. */
  readonly library: string
  readonly jobs: readonly string[]
  readonly secrets: Readonly<Record<string, string>>
  readonly scratch: string
  readonly onEvent: (event: RunnerEvent) => void
}

/** What a play leaves. */
export interface Played {
  readonly result: WorkflowResult
  readonly comments: readonly PostedComment[]
  readonly violations: readonly string[]
}

const RUN_ID = 1

/** Plays a caller's workflow on this machine against the embedded GitHub. */
export async function playWorkflow(play: Play): Promise<Played> {
  const local = await startServices(play.repository, RUN_ID)
  try {
    if (play.pull !== null) local.addPullRequest({ number: LOCAL_PULL_NUMBER, ...play.pull })
    const result = await runWorkflow({
      repositoryRoot: play.repositoryRoot,
      repository: play.repository,
      workflowPath: play.workflowPath,
      event: play.event,
      checkouts: new Map([[play.library, CLONE_ROOT]]),
      services: local.services,
      token: local.token,
      secrets: play.secrets,
      vars: {},
      ...(play.jobs.length === 0 ? {} : { jobs: play.jobs }),
      workRoot: join(play.scratch, 'work'),
      runId: RUN_ID,
      runAttempt: 1,
      actor: 'local',
      onEvent: play.onEvent,
    })
    return { result, comments: local.comments(), violations: local.violations() }
  } finally {
    await local.close()
  }
}
