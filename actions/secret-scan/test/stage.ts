import {
  type ActionEvent,
  buildPullRequestEvent,
  createGitFixture,
  type FixtureFiles,
  type GitFixture,
  type PullRequestEventOptions,
} from '@velocity/testkit'
import type { Situation } from './lab.ts'

/** How a pull request is checked out, and what its event says beside the commits. */
export interface PullOptions extends Partial<PullRequestEventOptions> {
  /** 1 when left out, as `actions/checkout` does. */
  readonly depth?: number | 'all'
  /** What is checked out; GitHub's merge commit when left out. */
  readonly checkout?: 'merge' | 'head'
}

/** A repository whose main holds a small service, and what happens to it. */
export interface Stage {
  readonly origin: GitFixture
  /** The first commit of main. */
  readonly base: string
  /** Commits to the present branch. */
  commit(files: FixtureFiles, message?: string): string
  /** Switches to `feature`, branched off where main is. */
  feature(): void
  /** Commits a merge in progress. */
  commitMerge(files: FixtureFiles): string
  /** Opens pull request 7 of `feature` as it stands. */
  pull(options?: PullOptions): Situation
  /** A clone as `actions/checkout` makes it. */
  checkout(revision: string, depth?: number | 'all'): GitFixture
  dispose(): void
}

const SERVICE: FixtureFiles = {
  'README.md': '# orders\n',
  'src/orders.ts': 'export function total(lines: readonly number[]): number {\n  return lines.length\n}\n',
}

/** Opens a stage. */
export function openStage(): Stage {
  const origin = createGitFixture()
  const base = origin.commit(SERVICE, 'The service')
  const checkout: Stage['checkout'] = (revision, depth = 1) =>
    origin.clone({ revision, ...(depth === 'all' ? {} : { depth }) })
  return {
    origin,
    base,
    checkout,
    commit: (files, message = 'A change') => origin.commit(files, message),
    feature: () => origin.branch('feature', 'main'),
    commitMerge: (files) => {
      origin.write(files)
      origin.git('add', '--all')
      origin.git('commit', '--quiet', '--no-edit')
      return origin.git('rev-parse', 'HEAD')
    },
    pull: ({ depth = 1, checkout: what = 'merge', ...said } = {}) => {
      const [baseSha = '', headSha = ''] = origin.git('rev-parse', 'main', 'feature').split('\n')
      origin.branch('merge-7', 'main')
      const mergeSha = origin.mergeNoFf('feature', `Merge ${headSha} into ${baseSha}`)
      const event = buildPullRequestEvent({ number: 7, baseSha, headSha, mergeSha, ...said })
      return { event, checkout: checkout(what === 'merge' ? mergeSha : headSha, depth) }
    },
    dispose: () => origin.dispose(),
  }
}

/** An event without a change of its own: `schedule`, `workflow_dispatch`. */
export function buildPlainEvent(name: string, sha: string): ActionEvent {
  const repository = { id: 4217, name: 'orders', full_name: 'acme/orders', default_branch: 'main' }
  return { name, sha, ref: 'refs/heads/main', payload: { repository } }
}
