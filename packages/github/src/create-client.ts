import { Octokit } from '@octokit/core'
import type { OctokitLike } from './octokit-like.ts'

/** Where and as whom to ask. */
export interface ClientOptions {
  /** For example `https://api.github.com`. */
  readonly apiUrl: string
  readonly token: string
  readonly userAgent: string
}

/**
 * Makes a client where there is no `@actions/github`: on a laptop and in tests.
 *
 * Shape: bare, without Octokit's retry and throttling plugins. `createGitHub` retries itself, the same for every client: those
 * plugins repeat a POST whose outcome is unknown, and know no limit in time.
 */
export function createClient(options: ClientOptions): OctokitLike {
  const { apiUrl, token, userAgent } = options
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const octokit = new Octokit({ baseUrl: apiUrl, auth: token, userAgent, log })
  return { request: (route, parameters) => octokit.request(route, { ...parameters }) }
}

function ignore(): void {
  // Octokit logs URLs with queries: nothing of it may reach a log.
}
