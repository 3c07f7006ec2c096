import type { JobInfo } from '@velocity/ports'
import type { Access } from './access.ts'
import { openDoor } from './door.ts'

const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs'

/** Jobs of a run's latest attempt, in GitHub's order. */
export async function jobsOfRun(access: Access, runId: number): Promise<readonly JobInfo[]> {
  const parameters = { ...access.repository, run_id: runId, filter: 'latest' }
  const items = await access.list({ route, parameters, key: 'jobs' })
  const door = openDoor(route)
  return items.map((value) => {
    const item = door.record(value, 'job')
    return {
      name: door.text(item, 'name'),
      status: door.text(item, 'status'),
      conclusion: door.textOrNull(item, 'conclusion'),
    }
  })
}
