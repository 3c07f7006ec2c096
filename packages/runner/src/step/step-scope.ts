import type { Scope } from '../expressions/scope.ts'
import type { JobState } from '../job/job-state.ts'
import type { Frame } from './frame.ts'

/** Gives what an expression in a step can see, with the step's own `env:` laid over. */
export function stepScope(
  job: JobState,
  frame: Frame,
  env: Readonly<Record<string, string>> = {},
  key: string = frame.key,
): Scope {
  const github = job.contexts.github
  const action = frame.action
  const own = action === null ? {} : actionContext(action, frame)
  const isMain = action !== null
  const isSuccess = (): boolean => (isMain ? frame.status : job.status) === 'success'
  const isFailure = (): boolean => (isMain ? frame.status : job.status) === 'failure'
  return {
    contexts: {
      ...job.contexts,
      github: { ...github, ...own, action: key },
      inputs: frame.inputs,
      env: { ...job.env, ...frame.env, ...env },
      job: { ...job.contexts.job, status: job.status },
      steps: frame.steps,
      ...(isMain ? { secrets: null } : {}),
    },
    status: { success: isSuccess, failure: isFailure, cancelled: () => job.status === 'cancelled' },
    workspace: job.folders.workspace,
  }
}

function actionContext(action: NonNullable<Frame['action']>, frame: Frame): Record<string, string> {
  return {
    action_path: action.path,
    action_repository: action.repository,
    action_ref: action.ref,
    action_status: frame.status,
  }
}
