import { UserError } from '@velocity/model'
import type { PlannedWorkflow } from '../plan/plan-workflow.ts'

/**
 * Gives the ids of the wanted jobs and of all that they need; every id when none is named.
 *
 * Errors: VEL_RUN_JOB_UNKNOWN.
 */
export function selectJobs(plan: PlannedWorkflow, wanted: readonly string[] | null): ReadonlySet<string> {
  const ids = plan.jobs.map(({ job }) => job.id)
  const selected = new Set<string>()
  const add = (id: string): void => {
    if (selected.has(id)) return
    const planned = plan.jobs.find(({ job }) => job.id === id)
    if (planned === undefined) {
      throw new UserError({
        code: 'VEL_RUN_JOB_UNKNOWN',
        message: `${plan.file.path} has no job "${id}".`,
        fix: `Name one of: ${ids.join(', ')}.`,
      })
    }
    selected.add(id)
    for (const need of planned.job.needs) add(need)
  }
  for (const id of wanted ?? ids) add(id)
  return selected
}
