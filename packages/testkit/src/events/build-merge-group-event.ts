import type { ActionEvent } from '../action/types.ts'
import { eventRepository, eventUser } from './event-repository.ts'

/** What a merge queue's event says. */
export interface MergeGroupEventOptions {
  readonly repository?: string
  readonly baseSha: string
  readonly headSha: string
  /** `main` when left out. */
  readonly baseRef?: string
  readonly pullNumber?: number
}

/**
 * Builds a `merge_group` event.
 *
 * Source: docs.github.com, webhook events and payloads, `merge_group`.
 */
export function buildMergeGroupEvent(options: MergeGroupEventOptions): ActionEvent {
  const repository = options.repository ?? 'acme/orders'
  const baseRef = options.baseRef ?? 'main'
  const headRef = `refs/heads/gh-readonly-queue/${baseRef}/pr-${options.pullNumber ?? 7}-${options.baseSha}`
  return {
    name: 'merge_group',
    sha: options.headSha,
    ref: headRef,
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: options.headSha,
        head_ref: headRef,
        base_sha: options.baseSha,
        base_ref: `refs/heads/${baseRef}`,
        head_commit: { id: options.headSha, message: 'A change' },
      },
      repository: eventRepository(repository, baseRef),
      sender: eventUser('octocat'),
    },
  }
}
