import { evaluateText, evaluateTexts } from '../expressions/evaluate-token.ts'
import type { ActionFile } from '../parse/parse-action.ts'
import type { MappingToken, Step } from '../parse/workflow-file.ts'
import { actionInputs } from './action-inputs.ts'
import { type Execution, type ExecutionResult, reportError } from './execution.ts'
import type { Frame } from './frame.ts'
import { runNodeAction } from './run-node-action.ts'
import { runStandIn } from './run-stand-in.ts'
import { stepScope } from './step-scope.ts'

const MAX_DEPTH = 10

/** Runs one step inside a composite action. Given by the caller: steps and actions contain each other. */
export type RunInner = (frame: Frame, step: Step, key: string) => Promise<unknown>

/** Runs the action that a step uses. */
export async function runAction(
  execution: Execution,
  step: Step,
  uses: string,
  given: MappingToken | null,
  title: string,
  runInner: RunInner,
): Promise<ExecutionResult> {
  const { job, frame, recorder, key } = execution
  const scope = stepScope(job, frame, execution.env, key)
  recorder.line(`##[group]Run ${uses}`)
  recorder.line('##[endgroup]')
  const resolved = job.shared.actions.resolve(frame.origin, step.place, uses, job.folders.workspace)
  if (resolved.kind === 'missing') {
    const hint = 'Did you forget to run actions/checkout before running your local action?'
    reportError(recorder, `Can't find 'action.yml' or 'action.yaml' under '${resolved.directory}'. ${hint}`)
    return { outcome: 'failure', outputs: {} }
  }
  if (resolved.kind === 'stand-in') {
    return runStandIn(execution, step.place, resolved, evaluateTexts(given, scope))
  }
  const { action } = resolved
  const inputs = actionInputs(action, given, scope, recorder)
  if (action.runs.kind === 'node') {
    registerPost(execution, action, inputs, title)
    return runNodeAction(execution, action, action.runs.main, inputs)
  }
  if (frame.depth >= MAX_DEPTH) {
    reportError(recorder, `Composite action depth exceeded max depth ${MAX_DEPTH}`)
    return { outcome: 'failure', outputs: {} }
  }
  return runComposite(execution, action, action.runs.steps, inputs, runInner)
}

/** Notes that an action's post step must run at the end of the job; once, however often it is asked. */
export function registerPost(
  execution: Execution,
  action: ActionFile,
  inputs: Readonly<Record<string, string>>,
  title: string,
): void {
  const { job, key, frame, env } = execution
  if (action.runs.kind !== 'node' || action.runs.post === null || job.postKeys.has(key)) return
  job.postKeys.add(key)
  job.posts.push({ name: `Post ${title}`, key, action, inputs, frame, env })
}

async function runComposite(
  execution: Execution,
  action: ActionFile,
  steps: readonly Step[],
  inputs: Readonly<Record<string, string>>,
  runInner: RunInner,
): Promise<ExecutionResult> {
  const { job, frame, key, env } = execution
  const inner: Frame = {
    action: { path: action.directory, repository: action.origin.repository, ref: action.origin.ref },
    origin: action.origin,
    inputs,
    steps: {},
    env: { ...frame.env, ...env },
    depth: frame.depth + 1,
    key,
    status: 'success',
  }
  for (const [index, step] of steps.entries()) {
    if (execution.deadline?.aborted === true) break
    await runInner(inner, step, `${key}/${index}`)
  }
  const scope = stepScope(job, inner)
  const outputs = action.outputs.map(([name, token]) => [name, evaluateText(token, scope)] as const)
  return { outcome: inner.status, outputs: Object.fromEntries(outputs) }
}
