import type { ArtifactInfo } from '@velocity/ports'
import type { Access } from './access.ts'
import { type Door, openDoor } from './door.ts'

const byNameRoute = 'GET /repos/{owner}/{repo}/actions/artifacts'
const ofRunRoute = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts'

/** Artifacts of the repository with exactly this name, newest first; without expired ones and those whose run was deleted. */
export async function artifactsByName(access: Access, name: string): Promise<readonly ArtifactInfo[]> {
  const items = await access.list({ route: byNameRoute, parameters: { ...access.repository, name }, key: 'artifacts' })
  const door = openDoor(byNameRoute)
  const found = items.flatMap((item) => parseArtifact(door, item) ?? [])
  return found.filter((one) => one.name === name && !one.isExpired).sort((left, right) => right.id - left.id)
}

/** Artifacts of one run, in GitHub's order. */
export async function artifactsOfRun(access: Access, runId: number): Promise<readonly ArtifactInfo[]> {
  const parameters = { ...access.repository, run_id: runId }
  const items = await access.list({ route: ofRunRoute, parameters, key: 'artifacts' })
  const door = openDoor(ofRunRoute)
  return items.flatMap((item) => parseArtifact(door, item) ?? [])
}

function parseArtifact(door: Door, value: unknown): ArtifactInfo | null {
  const item = door.record(value, 'artifact')
  // GitHub documents null and absence for a run that is gone.
  if (item['workflow_run'] === null || item['workflow_run'] === undefined) return null
  const run = door.record(item['workflow_run'], 'workflow_run')
  return {
    id: door.integer(item, 'id'),
    name: door.text(item, 'name'),
    sizeBytes: door.integer(item, 'size_in_bytes'),
    isExpired: door.flag(item, 'expired'),
    runId: door.integer(run, 'id'),
    headSha: door.text(run, 'head_sha'),
  }
}
