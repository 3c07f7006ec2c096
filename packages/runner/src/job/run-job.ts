import type { Permissions } from '../api/run-workflow-request.ts'
import type { JobResult } from '../api/workflow-result.ts'
import { createMasker, type Masker } from '../commands/masker.ts'
import { EvaluationError } from '../errors.ts'
import { evaluateNumber, evaluateText, evaluateTexts } from '../expressions/evaluate-token.ts'
import { type Contexts, NO_STATUS, type Scope } from '../expressions/scope.ts'
import type { RunDefaults, StepsJob, WorkflowFile } from '../parse/workflow-file.ts'
import { createCancellation } from '../process/cancellation.ts'
import { endGroup } from '../process/run-process.ts'
import { githubContext, jobContext } from '../run/github-context.ts'
import type { Frame } from '../step/frame.ts'
import { checkRunsOn } from './check-runs-on.ts'
import { createJobFolders } from './job-folders.ts'
import { collectOutputs, concurrencyGroup, readEnvironment } from './job-outputs.ts'
import type { JobContexts, JobState, RunShared } from './job-state.ts'
import { runSteps } from './run-steps.ts'

/** One job to run: a cell of its matrix. */
export interface JobRequest {
  readonly shared: RunShared
  readonly file: WorkflowFile
  readonly job: StepsJob
  readonly permissions: Permissions
  /** `call / unit (1)`, and the ids from the top down. */
  readonly path: string
  readonly id: string
  readonly name: string
  readonly folderName: string
  readonly inputs: Readonly<Record<string, unknown>>
  /** needs, strategy, matrix, vars. */
  readonly contexts: Contexts
  readonly secrets: Readonly<Record<string, string>>
  readonly cancelSignals: readonly AbortSignal[]
}

const DEFAULT_TIMEOUT_MINUTES = 360
const CANCEL_TIMEOUT_MINUTES = 5

/**
 * Runs a job from its folders to its outputs.
 *
 * Errors: UserErrors (something unsupported) end the run; an expression that cannot be evaluated fails the job.
 */
export async function runJob(request: JobRequest): Promise<JobResult> {
  const { shared, job, path, permissions } = request
  const { onEvent } = shared.request
  onEvent({ kind: 'job-started', job: path })
  const token = shared.request.token(permissions)
  const masker = createMasker([...Object.values(shared.request.secrets), ...Object.values(request.secrets), token])
  try {
    const state = openJob(request, token, masker)
    const limit = evaluateNumber(job.timeoutMinutes, jobScope(state), DEFAULT_TIMEOUT_MINUTES)
    let timedOut: string | null = null
    const timer = setTimeout(() => {
      timedOut = `The job has exceeded the maximum execution time of ${limit} minutes.`
      state.cancellation.cancel()
    }, limit * 60_000)
    try {
      await runSteps(state)
      return finish(request, state, timedOut)
    } finally {
      clearTimeout(timer)
      state.cancellation.close()
      for (const group of state.groups) endGroup(group, 'SIGKILL')
    }
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return failed(request, masker.mask(error.message))
  }
}

function openJob(request: JobRequest, token: string, masker: Masker): JobState {
  const { shared, file, job } = request
  const folders = createJobFolders(
    shared.request.workRoot,
    request.folderName,
    shared.request.repository,
    shared.request.event.payload,
  )
  const debug = shared.request.vars['ACTIONS_STEP_DEBUG'] ?? request.secrets['ACTIONS_STEP_DEBUG']
  const isDebug = debug === 'true'
  const contexts: JobContexts = {
    ...request.contexts,
    github: {
      ...githubContext(shared.request, shared.entry),
      job: job.id,
      token,
      workspace: folders.workspace,
      event_path: folders.eventPath,
    },
    job: jobContext(file),
    secrets: { ...request.secrets, GITHUB_TOKEN: token, github_token: token },
    runner: {
      os: 'Linux',
      arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
      name: 'Velocity',
      environment: 'github-hosted',
      temp: folders.temp,
      tool_cache: folders.toolCache,
      ...(isDebug ? { debug: '1' } : {}),
    },
  }
  const scope: Scope = { contexts, status: NO_STATUS, workspace: null }
  checkRunsOn(file.path, job.runsOn, scope)
  const workflowEnv = evaluateTexts(file.env, scope)
  const env = { ...workflowEnv, ...evaluateTexts(job.env, { ...scope, contexts: { ...contexts, env: workflowEnv } }) }
  const withEnv: Scope = { ...scope, contexts: { ...contexts, env } }
  const graceMinutes = evaluateNumber(job.cancelTimeoutMinutes, scope, CANCEL_TIMEOUT_MINUTES)
  const frame: Frame = {
    action: null,
    origin: file.origin,
    inputs: request.inputs,
    steps: {},
    env: {},
    depth: 0,
    key: '__run',
    status: 'success',
  }
  return {
    shared,
    job,
    file,
    path: request.path,
    folders,
    masker,
    permissions: request.permissions,
    cancellation: createCancellation(request.cancelSignals, shared.fatal, graceMinutes * 60_000),
    contexts,
    isDebug,
    frame,
    env,
    paths: [],
    defaults: {
      shell: defaultOf('shell', file.defaults, job.defaults, withEnv),
      workingDirectory: defaultOf('workingDirectory', file.defaults, job.defaults, withEnv),
    },
    states: new Map(),
    posts: [],
    postKeys: new Set(),
    groups: new Set(),
    results: [],
    counters: { steps: 0, files: 0, summaries: 0 },
    status: 'success',
  }
}

function defaultOf(key: keyof RunDefaults, workflow: RunDefaults, job: RunDefaults, scope: Scope): string | null {
  const token = job[key] ?? workflow[key]
  return token === null ? null : evaluateText(token, scope)
}

function jobScope(state: JobState): Scope {
  return {
    contexts: { ...state.contexts, env: state.env, steps: state.frame.steps },
    status: NO_STATUS,
    workspace: null,
  }
}

function finish(request: JobRequest, state: JobState, timedOut: string | null): JobResult {
  const scope = jobScope(state)
  try {
    const collected = collectOutputs(request.job.outputs, scope, state.masker)
    for (const notice of collected.notices) {
      request.shared.request.onEvent({ kind: 'notice', message: `${request.path}: ${notice}` })
    }
    return {
      ...identity(request),
      conclusion: collected.error !== null && state.status === 'success' ? 'failure' : state.status,
      outputs: collected.error === null ? collected.outputs : {},
      steps: state.results,
      environment: readEnvironment(request.job.environment, scope),
      concurrency: concurrencyGroup(request.job.concurrency, scope),
      error: collected.error ?? timedOut,
    }
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return { ...failed(request, state.masker.mask(error.message)), steps: state.results }
  }
}

function failed(request: JobRequest, error: string): JobResult {
  return {
    ...identity(request),
    conclusion: 'failure',
    outputs: {},
    steps: [],
    environment: null,
    concurrency: null,
    error,
  }
}

function identity(request: JobRequest): Pick<JobResult, 'path' | 'id' | 'name' | 'permissions'> {
  return { path: request.path, id: request.id, name: request.name, permissions: request.permissions }
}
