import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type LocalGitHub,
  mergePullRequest,
  type Play,
  type Played,
  playWorkflow,
  pullRequestEvent,
  startLocalGitHub,
} from '@velocity/cli'
import type { TriggerEvent } from '@velocity/runner'
import type { GitFixture } from '@velocity/testkit'
import { CALLER } from './create-service.ts'

/** The repository that the example stands for. */
export const REPOSITORY = 'octo/parcel-rates'

/** One run, with the id by which GitHub lists it. */
export interface Run extends Played {
  readonly id: number
  readonly headSha: string
}

type Extra = Partial<Pick<Play, 'onEvent' | 'signal' | 'workflowPath'>> & { readonly forkRepository?: string }

/** One GitHub over several runs of one service. */
export interface World {
  readonly github: LocalGitHub
  /** Plays a branch as a pull request against `main`. */
  readonly playPull: (service: GitFixture, branch: string, extra?: Extra) => Promise<Run>
  /** Plays any other event on the repository as it is. */
  readonly playEvent: (service: GitFixture, event: TriggerEvent, extra?: Extra) => Promise<Run>
  readonly dispose: () => Promise<void>
}

export async function createWorld(): Promise<World> {
  const github = await startLocalGitHub(REPOSITORY)
  const root = mkdtempSync(join(tmpdir(), 'velocity-world-'))
  let runs = 0
  const start = (): { readonly runId: number; readonly scratch: string } => {
    runs += 1
    return { runId: runs, scratch: join(root, String(runs)) }
  }
  const play = async (
    given: Pick<Play, 'repositoryRoot' | 'event' | 'pull' | 'scratch'> & { readonly runId: number },
    { forkRepository: _, ...extra }: Extra,
  ): Promise<Run> => {
    const shared = {
      repository: REPOSITORY,
      workflowPath: CALLER,
      library: 'org/velocity',
      jobs: [],
      secrets: {},
      github,
    }
    const played = await playWorkflow({ onEvent: () => undefined, ...shared, ...given, ...extra })
    return { ...played, id: given.runId, headSha: given.pull?.headSha ?? given.event.sha }
  }
  return {
    github,
    playPull: async (service, branch, extra = {}) => {
      const run = start()
      const merged = await mergePullRequest(service.root, 'main', branch, run.scratch)
      const event = pullRequestEvent(REPOSITORY, merged, branch, extra.forkRepository)
      const { repositoryRoot, ...commits } = merged
      const fork = extra.forkRepository === undefined ? {} : { forkRepository: extra.forkRepository }
      return play({ ...run, repositoryRoot, event, pull: { ...commits, ...fork } }, extra)
    },
    playEvent: (service, event, extra = {}) =>
      play({ ...start(), repositoryRoot: service.root, event, pull: null }, extra),
    dispose: async () => {
      await github.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
