import type { StepResult } from '../api/workflow-result.ts'
import { EvaluationError } from '../errors.ts'
import { evaluateCondition } from '../expressions/evaluate-expression.ts'
import { evaluateTexts } from '../expressions/evaluate-token.ts'
import type { Step } from '../parse/workflow-file.ts'
import { actionInputs } from '../step/action-inputs.ts'
import { reportError } from '../step/execution.ts'
import type { Frame, StepEntry } from '../step/frame.ts'
import { registerPost } from '../step/run-action.ts'
import { runNodeAction } from '../step/run-node-action.ts'
import { runStep, stepTitle } from '../step/run-step.ts'
import { createStepRecorder, type StepRecorder } from '../step/step-recorder.ts'
import { stepScope } from '../step/step-scope.ts'
import type { JobState, PostStep } from './job-state.ts'
import { stepKeys } from './step-keys.ts'

/**
 * Runs a job's steps as GitHub does: every `pre`, then the steps, then every `post`, last registered first.
 *
 * An action's `pre` runs when its files are known before the job starts; for `./` actions it never does, as on GitHub.
 */
export async function runSteps(job: JobState): Promise<void> {
  const keys = stepKeys(job.job.steps)
  await runPreSteps(job, job.frame, job.job.steps, keys)
  for (const [index, step] of job.job.steps.entries()) {
    if (job.shared.fatal.aborted) return
    const key = keys[index] ?? String(index)
    const title = stepTitle(job, job.frame, step)
    await record(job, title, step.id, (recorder) => runStep(job, job.frame, step, key, recorder, null))
  }
  for (let post = job.posts.pop(); post !== undefined; post = job.posts.pop()) await runPostStep(job, post)
}

async function runPreSteps(
  job: JobState,
  frame: Frame,
  steps: readonly Step[],
  keys: readonly string[],
  depth = 0,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    if (step.work.kind !== 'uses' || depth > 10) continue
    const key = keys[index] ?? String(index)
    const resolved = job.shared.actions.resolve(frame.origin, step.place, step.work.uses.value, null)
    if (resolved.kind !== 'action') continue
    const { action } = resolved
    if (action.runs.kind === 'composite') {
      const quiet = createStepRecorder(job.masker, () => undefined)
      const inputs = actionInputs(action, step.work.with, stepScope(job, frame), quiet)
      await runPreSteps(
        job,
        { ...frame, origin: action.origin, inputs },
        action.runs.steps,
        innerKeys(key, action.runs.steps),
        depth + 1,
      )
    } else if (action.runs.pre !== null) {
      const { pre, preIf } = action.runs
      const given = step.work.with
      const title = stepTitle(job, frame, step)
      await record(job, `Pre ${title}`, null, async (recorder) => {
        const env = evaluateTexts(step.env, stepScope(job, frame))
        const scope = stepScope(job, frame, env)
        if (!evaluateCondition(preIf, scope)) return SKIPPED
        const execution = { job, frame, recorder, key, env, signal: job.cancellation.stepSignal(), deadline: null }
        const inputs = actionInputs(action, given, scope, recorder)
        registerPost(execution, action, inputs, title)
        return settle(job, await runNodeAction(execution, action, pre, inputs))
      })
    }
  }
}

function innerKeys(key: string, steps: readonly Step[]): readonly string[] {
  return steps.map((_, index) => `${key}/${index}`)
}

async function runPostStep(job: JobState, post: PostStep): Promise<void> {
  const { action, frame, env, key, inputs } = post
  const { runs } = action
  if (runs.kind !== 'node' || runs.post === null) return
  const script = runs.post
  await record(job, post.name, null, async (recorder) => {
    const jobLevel: Frame = { ...frame, action: null, inputs }
    if (!evaluateCondition(runs.postIf, stepScope(job, jobLevel, env))) return SKIPPED
    const execution = { job, frame, recorder, key, env, signal: job.cancellation.stepSignal(), deadline: null }
    return settle(job, await runNodeAction(execution, action, script, inputs))
  })
}

const SKIPPED: StepEntry = { outputs: {}, outcome: 'skipped', conclusion: 'skipped' }

function settle(
  job: JobState,
  result: { readonly outcome: 'success' | 'failure' | 'cancelled'; readonly outputs: Readonly<Record<string, string>> },
): StepEntry {
  if (job.cancellation.isCancelled()) job.status = 'cancelled'
  else if (result.outcome === 'failure') job.status = 'failure'
  job.frame.status = job.status
  return { outputs: result.outputs, outcome: result.outcome, conclusion: result.outcome }
}

async function record(
  job: JobState,
  name: string,
  id: string | null,
  work: (recorder: StepRecorder) => Promise<StepEntry>,
): Promise<void> {
  const { onEvent } = job.shared.request
  job.counters.steps += 1
  const step = job.counters.steps
  onEvent({ kind: 'step-started', job: job.path, step, name })
  const recorder = createStepRecorder(job.masker, (line) => onEvent({ kind: 'log', job: job.path, step, line }))
  const entry = await work(recorder).catch((error: unknown) => {
    if (!(error instanceof EvaluationError)) throw error
    reportError(recorder, error.message)
    return settle(job, { outcome: 'failure', outputs: {} })
  })
  const result: StepResult = { name, id, ...entry, ...recorder.read() }
  job.results.push(result)
  onEvent({ kind: 'step-finished', job: job.path, step, result })
}
