import type { Environment } from './environment.ts'
import type { GitHubClient } from './github-client.ts'

const REQUEST_TIMEOUT_MS = 30_000
const DEFAULT_API = 'https://api.github.com'

type Fetch = (url: string, init: { signal?: AbortSignal }) => Promise<unknown>

/**
 * Makes the client of `@actions/github`, at the first request and not before: it costs as much CPU as a small gate.
 *
 * Units:  every request is given up after 30 s.
 * Errors: whatever Octokit throws.
 * Source: `getOctokit` of `@actions/github`; its own proxy-aware `fetch` is kept.
 */
export function createGitHubClient(token: string, env: Environment): GitHubClient {
  let client: Promise<GitHubClient> | null = null
  return {
    async request(route, parameters = {}) {
      if (client === null) client = loadClient(token, env['GITHUB_API_URL'] || DEFAULT_API)
      return (await client).request(route, parameters)
    },
  }
}

async function loadClient(token: string, baseUrl: string): Promise<GitHubClient> {
  const [{ getOctokit }, { defaults }] = await Promise.all([
    import('@actions/github'),
    import('@actions/github/lib/utils'),
  ])
  const proxyFetch = defaults.request?.['fetch'] as Fetch
  const octokit = getOctokit(token, {
    baseUrl,
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    request: { ...defaults.request, fetch: withTimeout(proxyFetch) },
  })
  return { request: (route, parameters) => octokit.request(route, { ...parameters }) }
}

function withTimeout(fetch: Fetch): Fetch {
  return (url, init) => {
    const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS)
    return fetch(url, { ...init, signal: init.signal ? AbortSignal.any([init.signal, timeout]) : timeout })
  }
}

function ignore(): void {}
