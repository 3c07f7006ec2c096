import type { Conclusion } from '../api/workflow-result.ts'
import { EvaluationError } from '../errors.ts'
import { evaluateCondition } from '../expressions/evaluate-expression.ts'
import { evaluateBoolean, evaluateNumber, evaluateText, evaluateTexts } from '../expressions/evaluate-token.ts'
import type { JobState } from '../job/job-state.ts'
import type { Step } from '../parse/workflow-file.ts'
import { type Execution, type ExecutionResult, reportError } from './execution.ts'
import type { Frame, StepEntry } from './frame.ts'
import { type RunInner, runAction } from './run-action.ts'
import { firstLine, runScript } from './run-script.ts'
import type { StepRecorder } from './step-recorder.ts'
import { stepScope } from './step-scope.ts'

/**
 * Runs one step of a frame: condition, environment, time-out, `continue-on-error`, and its entry in `steps`.
 *
 * Shape:  what the `steps` context says of it. A failure that counts changes the frame's status; in a job, the job's.
 * Errors: UserErrors of unsupported things end the run; an expression that cannot be evaluated fails the step.
 */
export async function runStep(
  job: JobState,
  frame: Frame,
  step: Step,
  key: string,
  recorder: StepRecorder,
  outer: AbortSignal | null,
): Promise<StepEntry> {
  const previous = job.cancellation.isCancelled()
  const entry = await attempt(job, frame, step, key, recorder, outer)
  if (step.id !== null) frame.steps[step.id] = entry
  const isCancelled = job.cancellation.isCancelled()
  if (isCancelled) job.status = 'cancelled'
  if (isCancelled && !previous) frame.status = 'cancelled'
  else if (entry.conclusion === 'failure' && frame.status === 'success') frame.status = 'failure'
  if (frame.action === null && job.status !== 'cancelled') job.status = frame.status
  return entry
}

async function attempt(
  job: JobState,
  frame: Frame,
  step: Step,
  key: string,
  recorder: StepRecorder,
  outer: AbortSignal | null,
): Promise<StepEntry> {
  try {
    if (job.cancellation.isCancelled()) job.status = 'cancelled'
    const env = evaluateTexts(step.env, stepScope(job, frame, {}, key))
    const scope = stepScope(job, frame, env, key)
    if (!evaluateCondition(step.condition, scope)) return { outputs: {}, outcome: 'skipped', conclusion: 'skipped' }
    const minutes = evaluateNumber(step.timeoutMinutes, scope, 0)
    const timeout = minutes > 0 ? AbortSignal.timeout(minutes * 60_000) : null
    const deadlines = [outer, timeout].filter((limit) => limit !== null)
    const deadline = deadlines.length === 0 ? null : AbortSignal.any(deadlines)
    const signal = AbortSignal.any([job.cancellation.stepSignal(), ...deadlines])
    const result = await runWork({ job, frame, recorder, key, env, signal, deadline }, step)
    if (timeout?.aborted === true) {
      reportError(recorder, `The action '${stepTitle(job, frame, step)}' has timed out after ${minutes} minutes.`)
    }
    const outcome = outcomeOf(result, signal, timeout)
    const isTolerated =
      outcome === 'failure' && evaluateBoolean(step.continueOnError, stepScope(job, frame, env), false)
    return { outputs: result.outputs, outcome, conclusion: isTolerated ? 'success' : outcome }
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    reportError(recorder, error.message)
    return { outputs: {}, outcome: 'failure', conclusion: 'failure' }
  }
}

function outcomeOf(result: ExecutionResult, signal: AbortSignal, timeout: AbortSignal | null): Conclusion {
  if (timeout?.aborted === true) return 'failure'
  return signal.aborted ? 'cancelled' : result.outcome
}

function runWork(execution: Execution, step: Step): Promise<ExecutionResult> {
  const { job, frame, env, key } = execution
  const scope = stepScope(job, frame, env, key)
  const { work } = step
  if (work.kind === 'uses') {
    const runInner: RunInner = (inner, innerStep, key) =>
      runStep(job, inner, innerStep, key, execution.recorder, execution.deadline)
    return runAction(execution, step, work.uses.value, work.with, stepTitle(job, frame, step), runInner)
  }
  const isJobStep = frame.action === null
  const fallback = isJobStep ? job.defaults : { shell: null, workingDirectory: null }
  return runScript(execution, {
    place: step.place,
    text: evaluateText(work.run, scope),
    shell: work.shell === null ? fallback.shell : evaluateText(work.shell, scope),
    workingDirectory:
      work.workingDirectory === null ? fallback.workingDirectory : evaluateText(work.workingDirectory, scope),
  })
}

/** Gives the step's name as GitHub shows it: `name:`, else `Run …`. */
export function stepTitle(job: JobState, frame: Frame, step: Step): string {
  const { name, work } = step
  try {
    const scope = stepScope(job, frame)
    if (name !== null) return job.masker.mask(evaluateText(name, scope))
    if (work.kind === 'run') return job.masker.mask(`Run ${firstLine(evaluateText(work.run, scope))}`)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return name?.toString() ?? 'Run'
  }
  return `Run ${work.uses.value}`
}
