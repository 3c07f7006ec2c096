import type { Exec, GatePorts, Git, GitHub, InputReader, Log } from '@velocity/ports'
import type { GitHubClient } from './github-client.ts'

/** The neighbours on this floor, handed in by the action: an adapter never imports another one. */
export interface Adapters {
  /** Makes files, exec, clock and codec for this machine (`packages/local`). */
  readonly createLocal: (root: string) => Pick<GatePorts, 'files' | 'exec' | 'clock' | 'codec'>
  /** Makes the repository under test (`packages/git`); the credentials are for fetching a commit that the checkout left out. */
  readonly createGit: (
    exec: Exec,
    options: {
      readonly cwd: string
      readonly credentials?: { readonly serverUrl: string; readonly token: string }
    },
  ) => Git
  /** Makes the GitHub port (`packages/github`) on a client of `@actions/github`. */
  readonly createGitHub: (options: {
    readonly client: GitHubClient
    readonly repository: string
    readonly log: Log
  }) => GitHub
}

/** What a gate is run with as a step: its ports and the step's inputs. */
export interface ActionHost extends GatePorts {
  readonly inputs: InputReader
}
