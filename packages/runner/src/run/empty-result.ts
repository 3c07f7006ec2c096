import type { Conclusion, JobResult } from '../api/workflow-result.ts'
import type { PlannedJob } from '../plan/plan-workflow.ts'
import type { Invocation } from './invocation.ts'

/** Gives the path of a job whose name cannot be evaluated: it never started. */
export function plainPath(invocation: Invocation, { job }: PlannedJob): string {
  return [...invocation.names, job.name?.toString() ?? job.id].join(' / ')
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
