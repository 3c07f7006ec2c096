import type { Conclusion, Permissions, Services } from '@velocity/runner'

/** What a workflow left on GitHub. */
export interface PostedComment {
  readonly pullNumber: number
  readonly body: string
}

/** A run of a workflow, as GitHub lists it. */
export interface LocalRun {
  readonly id: number
  /** The name of the event that started it. */
  readonly event: string
  /** Of a pull request its head, not the merge that is checked out. */
  readonly headSha: string
  readonly headBranch: string
  /** A fork's pull request may read the cache and not write it. */
  readonly isFork: boolean
}

/** How the jobs of a run reach GitHub. */
export interface LocalAccess {
  readonly services: Services
  readonly token: (permissions: Permissions) => string
}

/** A pull request to make known, so that comments on it are accepted. */
export interface LocalPullRequest {
  readonly number: number
  readonly baseSha: string
  readonly headSha: string
  /** `owner/name` of the fork that it comes from. */
  readonly forkRepository?: string
}

/** A GitHub on this machine. It remembers artifacts, caches and comments from one run to the next. */
export interface LocalGitHub {
  readonly addPullRequest: (pull: LocalPullRequest) => void
  readonly startRun: (run: LocalRun) => LocalAccess
  readonly finishJob: (runId: number, name: string, conclusion: Conclusion) => void
  readonly finishRun: (run: LocalRun, conclusion: Conclusion) => void
  readonly comments: () => readonly PostedComment[]
  /** Requests or answers that GitHub's own API description does not allow. */
  readonly violations: () => readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Starts the embedded GitHub that `velocity run` plays against. It is loaded here only, and only then: it is development code
 * (docs/decisions/0002-embedded-github.md).
 */
export async function startLocalGitHub(repository: string): Promise<LocalGitHub> {
  const { startFakeGitHub, startFakeResults } = await import('@velocity/testkit')
  const github = await startFakeGitHub({ repository })
  const results = await startFakeResults({})
  github.attachResults(results)
  return {
    addPullRequest: (pull) => github.addPullRequest(pull),
    startRun: ({ isFork, ...run }) => {
      github.addRun({ ...run, status: 'in_progress', conclusion: null })
      return {
        services: {
          serverUrl: 'https://github.com',
          apiUrl: github.url,
          graphqlUrl: `${github.url}/graphql`,
          resultsUrl: results.url,
          runtimeToken: results.runtimeToken({ runId: run.id, isReadOnly: isFork }),
        },
        token: (permissions) => github.issueToken({ permissions }),
      }
    },
    finishJob: (runId, name, conclusion) => github.addJob({ runId, name, conclusion }),
    finishRun: ({ isFork: _, ...run }, conclusion) => github.addRun({ ...run, status: 'completed', conclusion }),
    comments: () => github.comments(),
    violations: () => [...github.violations, ...results.violations],
    close: async () => {
      await Promise.all([github.close(), results.close()])
    },
  }
}
