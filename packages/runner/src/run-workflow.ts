import { mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '@velocity/model'
import type { RunWorkflowRequest } from './api/run-workflow-request.ts'
import type { JobResult, WorkflowResult } from './api/workflow-result.ts'
import { EvaluationError, mistake } from './errors.ts'
import { concurrencyGroup } from './job/job-outputs.ts'
import { asMapping, pairs } from './parse/token-fields.ts'
import { createActionResolver } from './plan/action-resolver.ts'
import { type PlannedWorkflow, planWorkflow } from './plan/plan-workflow.ts'
import { openSources } from './plan/sources.ts'
import { createSemaphore } from './process/semaphore.ts'
import { inputValues } from './run/call-values.ts'
import { forkOf } from './run/fork-of.ts'
import { type Invocation, invocationScope, type RunContext } from './run/invocation.ts'
import type { JobOutcome } from './run/job-outcome.ts'
import { runJobs } from './run/run-jobs.ts'
import { STAND_INS } from './stand-ins/stand-ins.ts'

const PARALLEL_JOBS = 2

/**
 * Runs a caller's workflow file on this machine, hermetically, as GitHub would.
 *
 * Shape:  the result of every job, skipped ones too. A red job is a result, not an error.
 * Errors: VEL_RUN_SYNTAX, VEL_RUN_EVENT (the workflow does not run on the event), VEL_RUN_JOB_UNKNOWN, VEL_RUN_WORK_ROOT (not
 * empty), and those of `planWorkflow`, before anything runs; VEL_RUN_UNSUPPORTED, VEL_RUN_UNMAPPED and
 * VEL_RUN_STAND_IN_INPUT also while it runs, when only then it is known (an action in the workspace).
 */
export async function runWorkflow(given: RunWorkflowRequest): Promise<WorkflowResult> {
  const fork = forkOf(given.event, given.repository)
  const secrets = fork === null ? given.secrets : {}
  const request = { ...given, secrets, workRoot: resolve(given.workRoot) }
  const runRoot = prepareWorkRoot(request.workRoot)
  const sources = openSources(request)
  const actions = createActionResolver(sources, request.standIns ?? new Map(), STAND_INS)
  const plan = planWorkflow(sources, actions, request.workflowPath, request.jobs ?? null)
  checkTrigger(plan, request)
  const forkNotice = fork === null ? null : `pull request from the fork ${fork}: no secrets, read-only token`
  for (const message of [forkNotice, sources.notice, filterNotice(plan, request)]) {
    if (message !== null) request.onEvent({ kind: 'notice', message })
  }

  const fatal = new AbortController()
  const results: JobResult[] = []
  const context: RunContext = {
    shared: { request, sources, actions, entry: plan.file, runRoot, isFork: fork !== null, fatal: fatal.signal },
    places: createSemaphore(PARALLEL_JOBS),
    results,
    abort: (error) => fatal.abort(error),
    counter: { jobs: 0 },
  }
  const signals = [fatal.signal, ...(request.signal === undefined ? [] : [request.signal])]
  const invocation = { plan, inputs: {}, secrets: request.secrets, names: [], ids: [], cancelSignals: signals }
  const inputs = dispatchInputs(context, invocation)
  const isCheckOnly = request.jobs?.length === 0
  const outcomes = isCheckOnly ? new Map<string, JobOutcome>() : await runJobs(context, { ...invocation, inputs })
  if (fatal.signal.aborted) throw fatal.signal.reason
  return {
    conclusion: conclude([...outcomes.values()], request.signal?.aborted === true),
    jobs: results,
    outputs: Object.fromEntries([...outcomes].map(([id, { outputs }]) => [id, outputs])),
    concurrency: concurrencyGroup(plan.file.concurrency, invocationScope(context, { ...invocation, inputs }, {})),
  }
}

function conclude(outcomes: readonly JobOutcome[], isCancelled: boolean): WorkflowResult['conclusion'] {
  if (isCancelled) return 'cancelled'
  if (outcomes.some(({ result }) => result === 'failure')) return 'failure'
  return outcomes.some(({ result }) => result === 'cancelled') ? 'cancelled' : 'success'
}

function prepareWorkRoot(workRoot: string): string {
  // Scripts below it may hold secrets: nobody else on this machine reads them.
  mkdirSync(workRoot, { recursive: true, mode: 0o700 })
  if (readdirSync(workRoot).length > 0) {
    throw new UserError({
      code: 'VEL_RUN_WORK_ROOT',
      message: `the scratch folder "${workRoot}" is not empty.`,
      why: 'A run starts from nothing, as on GitHub; files of another run would change its result.',
      fix: 'Give a new folder, or empty this one.',
    })
  }
  const runRoot = join(workRoot, '_run')
  mkdirSync(runRoot)
  return runRoot
}

function checkTrigger(plan: PlannedWorkflow, { event, workflowPath }: RunWorkflowRequest): void {
  const { triggers } = plan.file
  if (triggers.has(event.name)) return
  throw mistake(
    'VEL_RUN_EVENT',
    { path: workflowPath, line: 0, column: 0 },
    `the workflow does not run on "${event.name}"; it runs on ${[...triggers.keys()].join(', ')}.`,
    {
      why: 'Its on: does not name the event. velocity run plays a pull_request unless --event names a payload.',
      fix: `Give the payload of one of these events (velocity run ${workflowPath} --event <file>), or add "${event.name}" to on:.`,
    },
  )
}

/** The run is started by hand: filters of the event decide nothing, which is said. */
function filterNotice(plan: PlannedWorkflow, { event, workflowPath }: RunWorkflowRequest): string | null {
  const names = pairs(asMapping(plan.file.triggers.get(event.name))).map(([name]) => name)
  const filters = names.filter((name) => name !== 'inputs' && name !== 'secrets' && name !== 'outputs')
  if (filters.length === 0) return null
  return `${workflowPath}: on.${event.name} has ${filters.join(', ')}; the run is started whatever they say.`
}

/** `workflow_dispatch` inputs come as text in the payload and are typed by the file. */
function dispatchInputs(
  context: RunContext,
  invocation: Omit<Invocation, 'inputs'> & { inputs: object },
): Record<string, unknown> {
  const { request } = context.shared
  if (request.event.name !== 'workflow_dispatch') return {}
  const given = (request.event.payload['inputs'] ?? {}) as Readonly<Record<string, unknown>>
  const scope = invocationScope(context, { ...invocation, inputs: {} }, {})
  try {
    return inputValues(invocation.plan.file.dispatchInputs, scope, ({ name, type }) => {
      const value = given[name]
      if (typeof value !== 'string' || type === 'string') return value
      return type === 'boolean' ? value === 'true' : Number(value)
    })
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    throw new UserError({
      code: 'VEL_RUN_INPUT',
      message: error.message,
      why: 'The payload\'s "inputs" and what the workflow declares below on.workflow_dispatch.inputs differ.',
      fix: 'Mend the "inputs" of the event file.',
    })
  }
}
