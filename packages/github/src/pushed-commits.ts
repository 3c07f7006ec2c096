import type { Access } from './access.ts'
import { openDoor } from './door.ts'
import { forbidden, missing, unexpectedAnswer } from './errors.ts'

const route = 'GET /repos/{owner}/{repo}/actions/runs'

/** Heads of the newest runs that pushes to the branch started, newest first, each once. One page: it saves requests, it proves nothing. */
export async function pushedCommits(access: Access, branch: string): Promise<readonly string[]> {
  const parameters = { ...access.repository, branch, event: 'push', exclude_pull_requests: true, per_page: 100 }
  const result = await access.caller.ask({ route, parameters, isRepeatable: true })
  if (result.kind === 'forbidden') throw forbidden(route, result.words)
  if (result.kind === 'missing') throw missing(route, result.words)
  if (result.kind !== 'answer') throw unexpectedAnswer(route, `it is ${result.kind}`)
  const door = openDoor(route)
  const runs = door.list(door.record(result.response.data, 'answer')['workflow_runs'], 'workflow_runs')
  return [...new Set(runs.map((run) => door.text(door.record(run, 'workflow run'), 'head_sha')))]
}
