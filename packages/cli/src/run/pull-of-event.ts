import type { TriggerEvent } from '@velocity/runner'
import type { MergedPullRequest } from './merge-pull-request.ts'
import type { PlayedPull } from './play-workflow.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * Reads the pull request of a webhook payload, so that the embedded GitHub knows it.
 *
 * Shape: null for other events, and for a payload that names no commits.
 */
export function pullOfEvent(payload: Json, repository: string): PlayedPull | null {
  const pull = child(payload, 'pull_request')
  const [base, head] = [child(pull, 'base'), child(pull, 'head')]
  const [number, baseSha, headSha] = [pull?.['number'], base?.['sha'], head?.['sha']]
  if (typeof number !== 'number' || typeof baseSha !== 'string' || typeof headSha !== 'string') return null
  const from = child(head, 'repo')?.['full_name']
  const isFork = typeof from === 'string' && from.toLowerCase() !== repository.toLowerCase()
  return { number, baseSha, headSha, ...(isFork ? { forkRepository: from } : {}) }
}

/** Puts the merge that was made here in the place of GitHub's own, which a clone seldom holds. */
export function mergedEvent(event: TriggerEvent, { mergeSha }: Pick<MergedPullRequest, 'mergeSha'>): TriggerEvent {
  const pull = child(event.payload, 'pull_request')
  const payload = { ...event.payload, pull_request: { ...pull, merge_commit_sha: mergeSha } }
  return { ...event, sha: mergeSha, payload }
}

/** The `owner/name` of the repository that a webhook payload is about, or null. */
export function repositoryOfEvent(payload: Json): string | null {
  const name = child(payload, 'repository')?.['full_name']
  return typeof name === 'string' && /^[\w.-]+\/[\w.-]+$/u.test(name) ? name : null
}

function child(parent: Json | undefined, key: string): Json | undefined {
  const value = parent?.[key]
  return typeof value === 'object' && value !== null ? (value as Json) : undefined
}
