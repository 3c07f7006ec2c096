import type { TriggerEvent } from '@velocity/runner'
import type { MergedPullRequest } from './merge-pull-request.ts'

/** The number that a pull request gets when a workflow is played on this machine. */
export const LOCAL_PULL_NUMBER = 1

/** Makes the `pull_request` event of a merge that exists on this machine only. */
export function pullRequestEvent(repository: string, merged: MergedPullRequest, branch: string): TriggerEvent {
  const repo = {
    full_name: repository,
    default_branch: 'main',
    fork: false,
    html_url: `https://github.com/${repository}`,
  }
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
        base: { ref: 'main', sha: merged.baseSha, repo },
        head: { ref: branch, sha: merged.headSha, repo },
      },
      repository: repo,
      sender: { login: 'local', type: 'User' },
    },
  }
}
