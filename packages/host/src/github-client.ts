/** What GitHub answered: the part of Octokit's response that the GitHub port reads. */
export interface GitHubResponse {
  readonly status: number
  readonly url: string
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
}

/**
 * The client that this package makes with `@actions/github`: Octokit's `request`, and nothing else of it.
 *
 * Errors: whatever Octokit throws (`RequestError` with `status` and `response`); the GitHub port maps it.
 */
export interface GitHubClient {
  request(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<GitHubResponse>
}
