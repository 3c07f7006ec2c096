import type { Permissions, Services } from '@velocity/runner'

/** What a workflow left on GitHub. */
export interface PostedComment {
  readonly pullNumber: number
  readonly body: string
}

/** A GitHub on this machine, for one run. */
export interface LocalServices {
  readonly services: Services
  readonly token: (permissions: Permissions) => string
  /** Makes a pull request known, so that comments on it are accepted. */
  readonly addPullRequest: (pull: {
    readonly number: number
    readonly baseSha: string
    readonly headSha: string
  }) => void
  readonly comments: () => readonly PostedComment[]
  /** Requests or answers that GitHub's own API description does not allow. */
  readonly violations: () => readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Starts the embedded GitHub that `velocity run` plays against. It is loaded here only, and only then: it is development code
 * (docs/decisions/0002-embedded-github.md).
 */
export async function startServices(repository: string, runId: number): Promise<LocalServices> {
  const { startFakeGitHub, startFakeResults } = await import('@velocity/testkit')
  const github = await startFakeGitHub({ repository })
  const results = await startFakeResults({})
  github.attachResults(results)
  return {
    services: {
      serverUrl: 'https://github.com',
      apiUrl: github.url,
      graphqlUrl: `${github.url}/graphql`,
      resultsUrl: results.url,
      runtimeToken: results.runtimeToken({ runId }),
    },
    token: (permissions) => github.issueToken({ permissions }),
    addPullRequest: (pull) => {
      github.addPullRequest(pull)
      github.addRun({ id: runId, headSha: pull.headSha, event: 'pull_request' })
    },
    comments: () => github.comments(),
    violations: () => [...github.violations, ...results.violations],
    close: async () => {
      await Promise.all([github.close(), results.close()])
    },
  }
}
