import type { ActionEvent } from '../action/types.ts'
import { eventRepository, eventUser } from './event-repository.ts'

/** What a push's event says. */
export interface PushEventOptions {
  readonly repository?: string
  /** 40 zeros for a new branch. */
  readonly before: string
  readonly after: string
  /** `refs/heads/main` when left out. */
  readonly ref?: string
  readonly defaultBranch?: string
}

/**
 * Builds a `push` event.
 *
 * Source: docs.github.com, webhook events and payloads, `push`.
 */
export function buildPushEvent(options: PushEventOptions): ActionEvent {
  const repository = options.repository ?? 'acme/orders'
  const ref = options.ref ?? 'refs/heads/main'
  return {
    name: 'push',
    sha: options.after,
    ref,
    payload: {
      ref,
      before: options.before,
      after: options.after,
      created: /^0+$/.test(options.before),
      deleted: false,
      forced: false,
      head_commit: { id: options.after, message: 'A change' },
      repository: eventRepository(repository, options.defaultBranch ?? 'main'),
      sender: eventUser('octocat'),
    },
  }
}
