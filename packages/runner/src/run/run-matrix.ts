import type { Conclusion } from '../api/workflow-result.ts'
import { EvaluationError } from '../errors.ts'
import { evaluateBoolean, evaluateToken } from '../expressions/evaluate-token.ts'
import type { Scope } from '../expressions/scope.ts'
import { runJob } from '../job/run-job.ts'
import type { Strategy } from '../parse/workflow-file.ts'
import { type Combination, expandMatrix } from '../plan/expand-matrix.ts'
import type { PlannedJob } from '../plan/plan-workflow.ts'
import { readOnly } from '../plan/reduce-permissions.ts'
import { createSemaphore } from '../process/semaphore.ts'
import { callInputs, callSecrets } from './call-values.ts'
import { emptyResult, reportFailed } from './empty-result.ts'
import type { Invocation, RunContext } from './invocation.ts'
import { jobName } from './job-name.ts'
import type { JobOutcome } from './job-outcome.ts'

/** Running a called workflow; given by the caller: jobs and workflows contain each other. */
export interface CallRunner {
  readonly runJobs: (context: RunContext, invocation: Invocation) => Promise<ReadonlyMap<string, JobOutcome>>
  readonly workflowOutputs: (
    context: RunContext,
    invocation: Invocation,
    outcomes: ReadonlyMap<string, JobOutcome>,
  ) => Record<string, string>
}

/** What one cell of a matrix left. */
export interface Cell {
  readonly result: Conclusion
  readonly outputs: Readonly<Record<string, string>>
}

/**
 * Runs a job once per combination of its matrix; once without one.
 *
 * With `fail-fast` (the default) the first cell that fails cancels those that run and those that wait.
 */
export async function runMatrix(
  context: RunContext,
  invocation: Invocation,
  planned: PlannedJob,
  scope: Scope,
  calls: CallRunner,
): Promise<readonly Cell[]> {
  const { strategy } = planned.job
  const combinations = expandMatrix(strategy?.matrix == null ? null : evaluateToken(strategy.matrix, scope))
  const settings = readStrategy(strategy, scope, combinations.length)
  const lanes = createSemaphore(settings.maxParallel)
  const stop = new AbortController()
  const cells = combinations.map((combination, index) =>
    lanes.run(async (): Promise<Cell> => {
      const contexts = {
        ...scope.contexts,
        matrix: combination,
        strategy: {
          'fail-fast': settings.isFailFast,
          'job-index': index,
          'job-total': combinations.length,
          'max-parallel': settings.maxParallel,
        },
      }
      const cell: CellRequest = {
        context,
        invocation: { ...invocation, cancelSignals: [...invocation.cancelSignals, stop.signal] },
        planned,
        combination,
        scope: { ...scope, contexts },
        stop: stop.signal,
      }
      const result = await runOrFail(cell, calls)
      if (result.result === 'failure' && settings.isFailFast && combinations.length > 1) stop.abort()
      return result
    }),
  )
  return Promise.all(cells)
}

interface CellRequest {
  readonly context: RunContext
  readonly invocation: Invocation
  readonly planned: PlannedJob
  readonly combination: Combination
  readonly scope: Scope
  readonly stop: AbortSignal
}

/** Never rejects: the other cells are awaited whatever becomes of this one. */
async function runOrFail(cell: CellRequest, calls: CallRunner): Promise<Cell> {
  const { context, invocation, planned } = cell
  try {
    return planned.job.kind === 'call' ? await runCall(cell, calls) : await runCell(cell)
  } catch (error) {
    if (error instanceof EvaluationError) reportFailed(context, invocation, planned, error.message)
    else context.abort(error)
    return { result: 'failure', outputs: {} }
  }
}

async function runCall(
  { context, invocation, planned, combination, scope }: CellRequest,
  calls: CallRunner,
): Promise<Cell> {
  if (!('callee' in planned)) throw new Error(`job ${planned.job.id} has no callee`)
  const { job, callee } = planned
  const called: Invocation = {
    plan: callee,
    inputs: callInputs(job, callee.file, scope),
    secrets: callSecrets(job, invocation.secrets, scope),
    names: [...invocation.names, jobName(job, combination, scope)],
    ids: [...invocation.ids, job.id],
    cancelSignals: invocation.cancelSignals,
  }
  const outcomes = await calls.runJobs(context, called)
  const results = [...outcomes.values()].map(({ result }) => result)
  const worst = (['failure', 'cancelled', 'success'] as const).find((result) => results.includes(result))
  return { result: worst ?? 'skipped', outputs: calls.workflowOutputs(context, called, outcomes) }
}

async function runCell({ context, invocation, planned, combination, scope, stop }: CellRequest): Promise<Cell> {
  const { job } = planned
  if (job.kind !== 'steps') throw new Error(`job ${job.id} has no steps`)
  const name = jobName(job, combination, scope)
  const path = [...invocation.names, name].join(' / ')
  const isTolerant = evaluateBoolean(job.continueOnError, scope, false)
  return context.places.run(async (): Promise<Cell> => {
    const { onEvent } = context.shared.request
    if (stop.aborted || context.shared.fatal.aborted) {
      const result = emptyResult(invocation, planned, path, 'cancelled', 'another job of the matrix failed')
      context.results.push(result)
      onEvent({ kind: 'job-finished', job: path, result })
      return { result: 'cancelled', outputs: {} }
    }
    context.counter.jobs += 1
    const result = await runJob({
      shared: context.shared,
      file: invocation.plan.file,
      job,
      permissions: context.shared.isFork ? readOnly(planned.permissions) : planned.permissions,
      path,
      id: [...invocation.ids, job.id].join('/'),
      name,
      folderName: `${context.counter.jobs}-${job.id}`,
      inputs: invocation.inputs,
      contexts: scope.contexts,
      secrets: invocation.secrets,
      cancelSignals: invocation.cancelSignals,
    })
    context.results.push(result)
    onEvent({ kind: 'job-finished', job: path, result })
    const isForgiven = isTolerant && result.conclusion === 'failure'
    return { result: isForgiven ? 'success' : result.conclusion, outputs: result.outputs }
  })
}

function readStrategy(
  strategy: Strategy | null,
  scope: Scope,
  total: number,
): { isFailFast: boolean; maxParallel: number } {
  const failFast = strategy?.failFast == null ? true : evaluateToken(strategy.failFast, scope)
  const maxParallel = strategy?.maxParallel == null ? total : evaluateToken(strategy.maxParallel, scope)
  if (typeof failFast !== 'boolean')
    throw new EvaluationError(`fail-fast must be true or false, got ${JSON.stringify(failFast)}`)
  if (typeof maxParallel !== 'number' || maxParallel < (total === 0 ? 0 : 1)) {
    throw new EvaluationError(`max-parallel must be a number from 1, got ${JSON.stringify(maxParallel)}`)
  }
  return { isFailFast: failFast, maxParallel: Math.max(1, maxParallel) }
}
