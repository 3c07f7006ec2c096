import { EvaluationError } from '../errors.ts'
import { evaluateCondition } from '../expressions/evaluate-expression.ts'
import { evaluateText } from '../expressions/evaluate-token.ts'
import type { PlannedJob } from '../plan/plan-workflow.ts'
import { emptyResult, plainPath, reportFailed } from './empty-result.ts'
import { type Invocation, invocationScope, type RunContext } from './invocation.ts'
import { ancestorsOf, type JobOutcome, jobStatus, joinOutcomes } from './job-outcome.ts'
import { runMatrix } from './run-matrix.ts'

/**
 * Runs the jobs of a workflow, each as soon as the jobs that it needs have ended.
 *
 * Shape:  outcomes by job id. Skipped jobs are outcomes too.
 * Errors: never throws; errors that end the run go to `abort`.
 */
export async function runJobs(context: RunContext, invocation: Invocation): Promise<ReadonlyMap<string, JobOutcome>> {
  const started = new Map<string, Promise<JobOutcome>>()
  const byId = new Map(invocation.plan.jobs.map((planned) => [planned.job.id, planned]))
  const start = (planned: PlannedJob): Promise<JobOutcome> => {
    const known = started.get(planned.job.id)
    if (known !== undefined) return known
    const needs = planned.job.needs.flatMap((id) => byId.get(id) ?? [])
    const outcome = Promise.all(needs.map(start)).then((outcomes) => runOne(context, invocation, planned, outcomes))
    started.set(planned.job.id, outcome)
    return outcome
  }
  const outcomes = await Promise.all(invocation.plan.jobs.map(start))
  return new Map(outcomes.map((outcome) => [outcome.id, outcome]))
}

/** Gives the outputs of a called workflow, from its jobs. */
export function workflowOutputs(
  context: RunContext,
  invocation: Invocation,
  outcomes: ReadonlyMap<string, JobOutcome>,
): Record<string, string> {
  const jobs = Object.fromEntries([...outcomes].map(([id, { result, outputs }]) => [id, { result, outputs }]))
  const scope = invocationScope(context, invocation, { jobs })
  const declared = invocation.plan.file.call?.outputs ?? []
  return Object.fromEntries(declared.map(([name, token]) => [name, evaluateText(token, scope)]))
}

async function runOne(
  context: RunContext,
  invocation: Invocation,
  planned: PlannedJob,
  needs: readonly JobOutcome[],
): Promise<JobOutcome> {
  const { id } = planned.job
  const ancestors = ancestorsOf(needs)
  const needsContext = Object.fromEntries(
    needs.map((need) => [need.id, { result: need.result, outputs: need.outputs }]),
  )
  const isCancelled = (): boolean => invocation.cancelSignals.some((signal) => signal.aborted)
  const scope = invocationScope(context, invocation, { needs: needsContext })
  if (context.shared.fatal.aborted) return { id, result: 'cancelled', outputs: {}, ancestors }
  try {
    const condition = { ...scope, status: jobStatus(ancestors, isCancelled) }
    if (!evaluateCondition(planned.job.condition, condition)) {
      const result = isCancelled() ? 'cancelled' : 'skipped'
      reportSkipped(context, invocation, planned, result, `its condition is false: ${planned.job.condition}`)
      return { id, result, outputs: {}, ancestors }
    }
    const cells = await runMatrix(context, invocation, planned, scope, { runJobs, workflowOutputs })
    if (cells.length === 0) reportSkipped(context, invocation, planned, 'skipped', 'its matrix has no combination left')
    return joinOutcomes(id, ancestors, cells)
  } catch (error) {
    if (!(error instanceof EvaluationError)) context.abort(error)
    else reportFailed(context, invocation, planned, error.message)
    return { id, result: 'failure', outputs: {}, ancestors }
  }
}

function reportSkipped(
  context: RunContext,
  invocation: Invocation,
  planned: PlannedJob,
  result: 'skipped' | 'cancelled',
  reason: string,
): void {
  const job = plainPath(invocation, planned)
  context.shared.request.onEvent({ kind: 'job-skipped', job, reason })
  context.results.push(emptyResult(invocation, planned, job, result, null))
}
