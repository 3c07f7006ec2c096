import type { TriggerEvent } from '@velocity/runner'
import type { MergedPullRequest } from './merge-pull-request.ts'

/** The number that a pull request gets when a workflow is played on this machine. */
export const LOCAL_PULL_NUMBER = 1

/**
 * Makes the `pull_request` event of a merge that exists on this machine only.
 *
 * `forkRepository` is the `owner/name` that the head comes from, when it is not the repository itself.
 */
export function pullRequestEvent(
  repository: string,
  merged: Omit<MergedPullRequest, 'repositoryRoot'>,
  branch: string,
  forkRepository = repository,
): TriggerEvent {
  const base = repositoryOf(repository, false)
  const head = repositoryOf(forkRepository, forkRepository !== repository)
  return {
    name: 'pull_request',
    sha: merged.mergeSha,
    ref: `refs/pull/${LOCAL_PULL_NUMBER}/merge`,
    baseRef: 'main',
    headRef: branch,
    payload: {
      action: 'synchronize',
      number: LOCAL_PULL_NUMBER,
      pull_request: {
        number: LOCAL_PULL_NUMBER,
        state: 'open',
        draft: false,
        title: branch,
        merge_commit_sha: merged.mergeSha,
        base: { ref: 'main', sha: merged.baseSha, repo: base },
        head: { ref: branch, sha: merged.headSha, repo: head },
      },
      repository: base,
      sender: { login: 'local', type: 'User' },
    },
  }
}

function repositoryOf(fullName: string, isFork: boolean): Readonly<Record<string, unknown>> {
  return { full_name: fullName, default_branch: 'main', fork: isFork, html_url: `https://github.com/${fullName}` }
}
