import { fileURLToPath } from 'node:url'
import {
  type ActionEvent,
  type ActionResult,
  buildPullRequestEvent,
  createGitFixture,
  type FakeGitHub,
  type FakeResults,
  type FixtureContent,
  type GitFixture,
  type RunBundledActionOptions,
  runBundledAction,
  startFakeGitHub,
  startFakeResults,
  type TokenOptions,
} from '@velocity/testkit'
import { SERVICE } from './orders-service.ts'
import { renderTranscript, steady } from './render-transcript.ts'

const dist = fileURLToPath(new URL('../dist/index.js', import.meta.url))

/** What a caller's workflow grants the gate's job. */
const GRANTED = { contents: 'read', actions: 'read', 'pull-requests': 'write' } as const

/** As for `uses: acme/velocity/actions/coverage-gate@v1`. */
const ACTION = { GITHUB_ACTION_REPOSITORY: 'acme/velocity', GITHUB_ACTION_REF: 'v1' } as const

/** A pull request as GitHub prepared it: its head, and the merge that is tested. */
export interface Pull {
  readonly number: number
  readonly headSha: string
  readonly mergeSha: string
  readonly event: ActionEvent
}

/** One step of the action. */
export interface StepOptions
  extends Partial<Pick<RunBundledActionOptions, 'inputs' | 'runId' | 'job' | 'env' | 'timeoutMs'>> {
  readonly event: ActionEvent
  /** The commit that is checked out; the event's own when left out. */
  readonly checkout?: string
  /** What the test step left in the workspace. */
  readonly files?: Readonly<Record<string, FixtureContent>>
  readonly token?: TokenOptions
}

/** What a step left, and the same as text. */
export interface Told extends ActionResult {
  readonly transcript: string
}

/** A repository on a GitHub of this machine, with the action at hand. */
export interface Scene {
  readonly github: FakeGitHub
  readonly results: FakeResults
  readonly origin: GitFixture
  /** The last commit of main. */
  baseSha(): string
  /** Commits to main. `name` stands for the hash in transcripts. */
  push(files: Readonly<Record<string, FixtureContent>>, name: string): string
  /** Opens pull request 7 from a branch with one commit. */
  openPull(files: Readonly<Record<string, FixtureContent>>, options?: { readonly fork?: string }): Pull
  /** Checks out as `actions/checkout` with `fetch-depth: 2` does, writes what the tests left, and runs the action. */
  step(options: StepOptions): Promise<Told>
  /** The comments of pull request 7, as text; throws unless there is exactly one. */
  theComment(): string
  /** What either fake had to complain of; [] in a sound test. */
  violations(): readonly string[]
  close(): Promise<void>
}

/** Opens a scene whose main holds the service, with other files laid over it. */
export async function openScene(files: Readonly<Record<string, FixtureContent>> = {}): Promise<Scene> {
  const [github, results] = await Promise.all([startFakeGitHub(), startFakeResults()])
  github.attachResults(results)
  const origin = createGitFixture()
  const names = new Map<string, string>()
  const named = (sha: string, name: string): string => {
    names.set(sha, name)
    return sha
  }
  named(origin.commit({ ...SERVICE, ...files }, 'The service'), 'base')
  const places = { github: github.url, results: results.url }
  const baseSha = (): string => origin.git('rev-parse', 'main')

  function openPull(change: Readonly<Record<string, FixtureContent>>, options: { readonly fork?: string } = {}): Pull {
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
    const { event, checkout = event.sha, files: left = {}, token = { permissions: GRANTED }, env, ...more } = options
    const workspace = origin.clone({ depth: 2, revision: checkout })
    workspace.write(left)
    const secret = github.issueToken(token)
    const result = await runBundledAction({
      dist,
      inputs: {},
      event,
      workspace: workspace.root,
      github,
      results,
      token: secret,
      ...more,
      env: { ...ACTION, ...env },
    })
    const known = { secret, names, places: { ...places, workspace: workspace.root } }
    return { ...result, transcript: renderTranscript(result, known) }
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
