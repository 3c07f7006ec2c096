import { UserError } from '@velocity/model'
import type { PullRequest } from '@velocity/ports'
import type { Access } from './access.ts'
import { type Door, openDoor } from './door.ts'

const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls'

/** Open pull requests whose head is this commit, forks' too; [] when GitHub does not know the commit. */
export async function pullRequestsForCommit(access: Access, sha: string): Promise<readonly PullRequest[]> {
  const items = await listOrNone(access, sha)
  return items.map((item) => parsePullRequest(openDoor(route), item)).filter((one) => one.isOpen && one.headSha === sha)
}

async function listOrNone(access: Access, sha: string): Promise<readonly unknown[]> {
  try {
    return await access.list({ route, parameters: { ...access.repository, commit_sha: sha } })
  } catch (error) {
    // 422 "No commit found for SHA".
    if (error instanceof UserError && error.code === 'VEL_GITHUB_REFUSED') return []
    throw error
  }
}

function parsePullRequest(door: Door, value: unknown): PullRequest {
  const item = door.record(value, 'pull request')
  const head = door.record(item['head'], 'head')
  const base = door.record(item['base'], 'base')
  const baseRepository = door.record(base['repo'], 'base.repo')
  // The fork may have been deleted since: then it is null, and was a fork.
  const isFork =
    head['repo'] === null ||
    door.text(door.record(head['repo'], 'head.repo'), 'full_name') !== door.text(baseRepository, 'full_name')
  return {
    number: door.integer(item, 'number'),
    headSha: door.text(head, 'sha'),
    baseSha: door.text(base, 'sha'),
    baseRef: door.text(base, 'ref'),
    isFork,
    isOpen: door.text(item, 'state') === 'open',
  }
}
