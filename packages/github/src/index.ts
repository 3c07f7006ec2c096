export { type ClientOptions, createClient } from './create-client.ts'
export { createGitHub, type GitHubOptions } from './create-github.ts'
export type { GitHubResponse, OctokitLike } from './octokit-like.ts'
