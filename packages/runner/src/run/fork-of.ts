import type { TriggerEvent } from '../api/run-workflow-request.ts'

/**
 * Gives the repository that a pull request comes from when it is a fork; null for everything else.
 *
 * GitHub gives such a run no secrets and a token that reads. Not so `pull_request_target`, which runs the base's files.
 */
export function forkOf(event: TriggerEvent, repository: string): string | null {
  if (event.name !== 'pull_request') return null
  let value: unknown = event.payload
  for (const key of ['pull_request', 'head', 'repo', 'full_name']) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  }
  return typeof value === 'string' && value.toLowerCase() !== repository.toLowerCase() ? value : null
}
