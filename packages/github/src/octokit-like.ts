/** What GitHub answered: the part of Octokit's response that is read here. */
export interface GitHubResponse {
  readonly status: number
  readonly url: string
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
}

/** Any Octokit: `@octokit/core`, or the one that `@actions/github` makes on a runner. */
export interface OctokitLike {
  request(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<GitHubResponse>
}
