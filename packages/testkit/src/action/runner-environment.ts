import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionEvent, RunBundledActionOptions } from './types.ts'

/** Files and folders that the runner makes for one step. */
export interface StepFiles {
  readonly root: string
  readonly event: string
  readonly output: string
  readonly state: string
  readonly env: string
  readonly path: string
  readonly summary: string
  readonly temp: string
}

// Nobody listens there: an action that is given no fake cannot reach the real GitHub either.
const nowhere = 'http://127.0.0.1:1'

/**
 * In a test run bundles start hundreds of times: what V8 made of their text the first time serves the others. Benchmarks measure a cold
 * start, as on a runner.
 */
function compileCache(): Readonly<Record<string, string>> {
  if (process.env['JEST_WORKER_ID'] === undefined) return {}
  return { NODE_COMPILE_CACHE: join(tmpdir(), 'velocity-testkit-compile-cache') }
}

/** Names the files of a step below a folder. */
export function stepFiles(root: string): StepFiles {
  const commands = join(root, 'commands')
  return {
    root,
    event: join(root, 'event.json'),
    output: join(commands, 'output'),
    state: join(commands, 'state'),
    env: join(commands, 'env'),
    path: join(commands, 'path'),
    summary: join(commands, 'summary'),
    temp: join(root, 'temp'),
  }
}

/**
 * Makes the whole environment of a step, as the runner does: nothing of this process but PATH.
 *
 * Source: docs.github.com, "Variables reference", default environment variables.
 */
export function runnerEnvironment(
  options: RunBundledActionOptions,
  files: StepFiles,
  inputs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const runId = options.runId ?? 4711
  const job = options.job ?? 'gate'
  const inputVariables = Object.entries(inputs).map(([name, value]) => [inputVariable(name), value] as const)
  return {
    PATH: process.env['PATH'] ?? '',
    ...compileCache(),
    HOME: files.root,
    CI: 'true',
    // The machine's own settings of git must not decide a test.
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...githubVariables(options, files, runId, job),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'testkit',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: files.temp,
    RUNNER_TOOL_CACHE: join(files.root, 'tools'),
    RUNNER_WORKSPACE: join(options.workspace, '..'),
    ...options.results?.env({ runId, jobId: job, isReadOnly: isFork(options.event) }),
    ...Object.fromEntries(inputVariables),
    ...options.env,
  }
}

function githubVariables(
  options: RunBundledActionOptions,
  files: StepFiles,
  runId: number,
  job: string,
): Readonly<Record<string, string>> {
  const { event } = options
  const repository = options.github?.repository ?? repositoryOf(event)
  const apiUrl = options.github?.url ?? nowhere
  const actor = options.actor ?? 'octocat'
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: actor,
    GITHUB_ACTOR_ID: '7',
    GITHUB_API_URL: apiUrl,
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_ENV: files.env,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_JOB: job,
    GITHUB_OUTPUT: files.output,
    GITHUB_PATH: files.path,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '4217',
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: '42',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(options.runAttempt ?? 1),
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: event.sha,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: 'pull request',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/pull-request.yml@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: options.workspace,
  }
}

/** The variable of an input: capitals, `_` for a space, dashes kept. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

function repositoryOf(event: ActionEvent): string {
  const repository = event.payload['repository'] as { readonly full_name?: string } | undefined
  return repository?.full_name ?? 'acme/orders'
}

/** A fork's pull request gets a token that may not write the cache. */
function isFork(event: ActionEvent): boolean {
  const pull = event.payload['pull_request'] as
    | { readonly head?: { readonly repo?: { readonly fork?: boolean } } }
    | undefined
  return pull?.head?.repo?.fork === true
}
