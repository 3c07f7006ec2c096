import type { ActionEvent } from '../action/types.ts'
import { eventRepository, eventUser } from './event-repository.ts'

/** What a pull request's event says. */
export interface PullRequestEventOptions {
  readonly repository?: string
  readonly number?: number
  readonly action?: string
  readonly baseSha: string
  readonly headSha: string
  /** The commit under test: GitHub's merge of both. */
  readonly mergeSha: string
  readonly baseRef?: string
  readonly headRef?: string
  /** `owner/name` of the fork that it comes from. */
  readonly forkRepository?: string
}

/**
 * Builds a `pull_request` event.
 *
 * Source: docs.github.com, webhook events and payloads, `pull_request`.
 */
export function buildPullRequestEvent(options: PullRequestEventOptions): ActionEvent {
  const repository = options.repository ?? 'acme/orders'
  const number = options.number ?? 7
  const baseRef = options.baseRef ?? 'main'
  const headRef = options.headRef ?? 'feature'
  const base = eventRepository(repository, baseRef)
  const head =
    options.forkRepository === undefined
      ? base
      : { ...eventRepository(options.forkRepository, baseRef), id: 9001, fork: true }
  const pullRequest = {
    number,
    state: 'open',
    draft: false,
    title: 'A change',
    html_url: `https://github.com/${repository}/pull/${number}`,
    merge_commit_sha: options.mergeSha,
    user: eventUser('octocat'),
    base: { ref: baseRef, sha: options.baseSha, label: `${repository.split('/')[0]}:${baseRef}`, repo: base },
    head: {
      ref: headRef,
      sha: options.headSha,
      label: `${String(head['full_name']).split('/')[0]}:${headRef}`,
      repo: head,
    },
  }
  return {
    name: 'pull_request',
    sha: options.mergeSha,
    ref: `refs/pull/${number}/merge`,
    baseRef,
    headRef,
    payload: {
      action: options.action ?? 'synchronize',
      number,
      pull_request: pullRequest,
      repository: base,
      sender: eventUser('octocat'),
    },
  }
}
