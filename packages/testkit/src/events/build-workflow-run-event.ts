import type { ActionEvent } from '../action/types.ts'
import { eventRepository, eventUser } from './event-repository.ts'

/** What the event of a finished run says. */
export interface WorkflowRunEventOptions {
  readonly repository?: string
  /** The finished run. */
  readonly runId: number
  readonly headSha: string
  /** The default branch's commit, under which the new run works. */
  readonly sha: string
  readonly event?: string
  readonly conclusion?: string
  readonly headBranch?: string
  readonly forkRepository?: string
}

/**
 * Builds a `workflow_run` event. `pull_requests` is empty when the run came from a fork, as on GitHub.
 *
 * Source: docs.github.com, webhook events and payloads, `workflow_run`.
 */
export function buildWorkflowRunEvent(options: WorkflowRunEventOptions): ActionEvent {
  const repository = options.repository ?? 'acme/orders'
  const base = eventRepository(repository, 'main')
  return {
    name: 'workflow_run',
    sha: options.sha,
    ref: 'refs/heads/main',
    payload: {
      action: 'completed',
      workflow_run: {
        id: options.runId,
        name: 'pull request',
        run_attempt: 1,
        head_sha: options.headSha,
        head_branch: options.headBranch ?? 'feature',
        event: options.event ?? 'pull_request',
        status: 'completed',
        conclusion: options.conclusion ?? 'success',
        pull_requests: [],
        repository: base,
        head_repository:
          options.forkRepository === undefined
            ? base
            : { ...eventRepository(options.forkRepository, 'main'), fork: true },
      },
      repository: base,
      sender: eventUser('octocat'),
    },
  }
}
