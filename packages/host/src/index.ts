export type { ActionHost, Adapters } from './adapters.ts'
export type { GitHubClient, GitHubResponse } from './github-client.ts'
export { runGate } from './run-gate.ts'
