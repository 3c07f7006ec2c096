import { isBasicExpression } from '@actions/workflow-parser/templates/tokens/type-guards'
import type { Conclusion, JobResult } from '../api/workflow-result.ts'
import type { PlannedJob } from '../plan/plan-workflow.ts'
import type { Invocation, RunContext } from './invocation.ts'

/** Gives the path of a job whose name cannot be evaluated because it never started: as it is written, as on GitHub. */
export function plainPath(invocation: Invocation, { job }: PlannedJob): string {
  const { name } = job
  const written = name !== null && isBasicExpression(name) ? name.source : name?.toString()
  return [...invocation.names, written ?? job.id].join(' / ')
}

/** Makes the result of a job that ran no step. */
export function emptyResult(
  invocation: Invocation,
  { job, permissions }: PlannedJob,
  path: string,
  conclusion: Conclusion,
  error: string | null,
): JobResult {
  return {
    path,
    id: [...invocation.ids, job.id].join('/'),
    name: path.slice(path.lastIndexOf(' / ') < 0 ? 0 : path.lastIndexOf(' / ') + 3),
    conclusion,
    outputs: {},
    steps: [],
    permissions,
    environment: null,
    concurrency: null,
    error,
  }
}

/** Records a job that failed before its first step: an expression of its own cannot be evaluated. */
export function reportFailed(context: RunContext, invocation: Invocation, planned: PlannedJob, error: string): void {
  const result = emptyResult(invocation, planned, plainPath(invocation, planned), 'failure', error)
  context.results.push(result)
  context.shared.request.onEvent({ kind: 'job-finished', job: result.path, result })
}
