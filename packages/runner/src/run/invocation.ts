import type { JobResult } from '../api/workflow-result.ts'
import { NO_STATUS, type Scope } from '../expressions/scope.ts'
import type { RunShared } from '../job/job-state.ts'
import type { PlannedWorkflow } from '../plan/plan-workflow.ts'
import type { Semaphore } from '../process/semaphore.ts'
import { githubContext, jobContext } from './github-context.ts'

/** What every job of a run reports to. */
export interface RunContext {
  readonly shared: RunShared
  readonly places: Semaphore
  readonly results: JobResult[]
  /** Ends the run because of an error that is no result: something unsupported, or a bug. */
  readonly abort: (error: unknown) => void
  /** Counts folders. */
  readonly counter: { jobs: number }
}

/** One workflow file that runs: the started one, or a called one. */
export interface Invocation {
  readonly plan: PlannedWorkflow
  readonly inputs: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, string>>
  /** Names and ids of the calling jobs from the top down. */
  readonly names: readonly string[]
  readonly ids: readonly string[]
  readonly cancelSignals: readonly AbortSignal[]
}

/** Gives what expressions outside of jobs can see. */
export function invocationScope(context: RunContext, invocation: Invocation, more: Record<string, unknown>): Scope {
  const { request, entry } = context.shared
  const { plan, inputs, secrets } = invocation
  return {
    contexts: {
      github: githubContext(request, entry),
      job: jobContext(plan.file),
      vars: request.vars,
      inputs,
      secrets,
      strategy: {},
      matrix: {},
      ...more,
    },
    status: NO_STATUS,
    workspace: null,
  }
}
