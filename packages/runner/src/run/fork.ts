import type { RunWorkflowRequest } from '../api/run-workflow-request.ts'
import { readOnly } from '../plan/reduce-permissions.ts'

/**
 * Gives the run what GitHub gives to a pull request from a fork: no secrets, and a token that reads.
 *
 * Other events, `pull_request_target` among them, are left as they are.
 */
export function reduceForFork(request: RunWorkflowRequest): RunWorkflowRequest {
  const head = headRepository(request.event.payload)
  if (request.event.name !== 'pull_request' || head === null) return request
  if (head.toLowerCase() === request.repository.toLowerCase()) return request
  request.onEvent({ kind: 'notice', message: `pull request from the fork ${head}: no secrets, read-only token` })
  return { ...request, secrets: {}, token: (permissions) => request.token(readOnly(permissions)) }
}

function headRepository(payload: Readonly<Record<string, unknown>>): string | null {
  let value: unknown = payload
  for (const key of ['pull_request', 'head', 'repo', 'full_name']) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  }
  return typeof value === 'string' ? value : null
}
