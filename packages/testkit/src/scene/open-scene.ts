import { runBundledAction } from '../action/run-bundled-action.ts'
import type { ActionEvent, ActionResult, RunBundledActionOptions } from '../action/types.ts'
import { buildPullRequestEvent } from '../events/build-pull-request-event.ts'
import { startFakeGitHub } from '../fake-github/start-fake-github.ts'
import type { FakeGitHub, TokenOptions } from '../fake-github/types.ts'
import { startFakeResults } from '../fake-results/start-fake-results.ts'
import type { FakeResults } from '../fake-results/types.ts'
import { createGitFixture, type FixtureContent, type GitFixture } from '../git-fixture/create-git-fixture.ts'
import { renderTranscript, steady } from './render-transcript.ts'

/** Files by their path. */
export type FixtureFiles = Readonly<Record<string, FixtureContent>>

/** Which action plays in a scene, and where. */
export interface SceneOptions {
  /** The absolute path of the action's entry, `…/dist/index.js`. */
  readonly dist: string
  /** What main holds before the pull request. */
  readonly service: FixtureFiles
  /** How deep a step checks out; 2 when left out. */
  readonly fetchDepth?: number
}

/** A pull request as GitHub prepared it: its head, and the merge that is tested. */
export interface Pull {
  readonly number: number
  readonly headSha: string
  readonly mergeSha: string
  readonly event: ActionEvent
}

/** How a pull request is opened. */
export interface PullOptions {
  /** `owner/name` of the fork that it comes from. */
  readonly fork?: string
}

/** One step of the action. */
export interface StepOptions
  extends Partial<Pick<RunBundledActionOptions, 'inputs' | 'runId' | 'job' | 'actor' | 'env' | 'timeoutMs'>> {
  readonly event: ActionEvent
  /** The commit that is checked out; the event's own when left out. */
  readonly checkout?: string
  /** What the steps before left in the workspace. */
  readonly files?: FixtureFiles
  /** null: the step is given none. */
  readonly token?: TokenOptions | null
  /** Does what `files` cannot. */
  readonly prepare?: (workspace: GitFixture) => void
}

/** What a step left, and the same as text. */
export interface Told extends ActionResult {
  readonly workspace: GitFixture
  readonly transcript: string
}

/** A repository on a GitHub of this machine, with an action at hand. */
export interface Scene {
  readonly github: FakeGitHub
  readonly results: FakeResults
  readonly origin: GitFixture
  /** The last commit of main. */
  baseSha(): string
  /** Commits to main. `name` stands for the hash in transcripts. */
  push(files: FixtureFiles, name: string): string
  /** Opens pull request 7 from a branch with one commit. */
  openPull(files: FixtureFiles, options?: PullOptions): Pull
  /** Checks out as `actions/checkout` does, writes what the steps before left, and runs the action. */
  step(options: StepOptions): Promise<Told>
  /** The comments of pull request 7, as text; throws unless there is exactly one. */
  theComment(): string
  /** What either fake had to complain of; [] in a sound test. */
  violations(): readonly string[]
  close(): Promise<void>
}

/** What a caller's workflow grants the gate's job. */
const GRANTED = { contents: 'read', actions: 'read', 'pull-requests': 'write' } as const

/**
 * Opens a scene whose main holds the service.
 *
 * Errors: throws with git's own words when git fails.
 */
export async function openScene({ dist, service, fetchDepth = 2 }: SceneOptions): Promise<Scene> {
  const [github, results] = await Promise.all([startFakeGitHub(), startFakeResults()])
  github.attachResults(results)
  const origin = createGitFixture()
  const names = new Map<string, string>()
  const named = (sha: string, name: string): string => {
    names.set(sha, name)
    return sha
  }
  named(origin.commit(service, 'The service'), 'base')
  const places = { github: github.url, results: results.url }
  const baseSha = (): string => origin.git('rev-parse', 'main')
  // As for `uses: acme/velocity/actions/…@v1`.
  const identity = { GITHUB_ACTION_REPOSITORY: 'acme/velocity', GITHUB_ACTION_REF: 'v1' }

  function openPull(change: FixtureFiles, options: PullOptions = {}): Pull {
    const base = baseSha()
    origin.branch('feature', 'main')
    const headSha = named(origin.commit(change, 'The change'), 'head')
    origin.branch('merge-7', 'main')
    const mergeSha = named(origin.mergeNoFf('feature', 'Merge of the change'), 'merge')
    origin.branch('main')
    const fork = options.fork === undefined ? {} : { forkRepository: options.fork }
    github.addPullRequest({ number: 7, headSha, baseSha: base, mergeCommitSha: mergeSha, ...fork })
    const event = buildPullRequestEvent({ number: 7, headSha, baseSha: base, mergeSha, ...fork })
    return { number: 7, headSha, mergeSha, event }
  }

  async function step(options: StepOptions): Promise<Told> {
    const { event, checkout = event.sha, files = {}, token = { permissions: GRANTED }, prepare, env, ...more } = options
    const workspace = origin.clone({ depth: fetchDepth, revision: checkout })
    workspace.write(files)
    prepare?.(workspace)
    const secret = token === null ? null : github.issueToken(token)
    const result = await runBundledAction({
      dist,
      inputs: {},
      event,
      workspace: workspace.root,
      github,
      results,
      token: secret ?? '',
      ...more,
      env: { ...identity, ...env },
    })
    const known = { secret, names, places: { ...places, workspace: workspace.root, origin: origin.root } }
    return { ...result, workspace, transcript: renderTranscript(result, known) }
  }

  return {
    github,
    results,
    origin,
    baseSha,
    push: (change, name) => named(origin.commit(change, name), name),
    openPull,
    step,
    theComment() {
      const [comment, ...others] = github.comments(7)
      if (comment === undefined || others.length > 0) throw new Error(`${github.comments(7).length} comments`)
      return steady(comment.body, { names, places })
    },
    violations: () => [...github.violations, ...results.violations],
    async close() {
      origin.dispose()
      await Promise.all([github.close(), results.close()])
    },
  }
}
