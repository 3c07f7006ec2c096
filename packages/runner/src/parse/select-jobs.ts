import type { MappingToken } from '@actions/workflow-parser/templates/tokens/index'
import { UserError } from '@velocity/model'
import { field, texts } from './token-fields.ts'

type Body = readonly [id: string, job: MappingToken]

/**
 * Gives the wanted jobs and all that they need, in the order of the file; every job when none is named.
 *
 * Errors: VEL_RUN_JOB_UNKNOWN.
 */
export function selectJobs(path: string, jobs: readonly Body[], wanted: readonly string[] | null): readonly Body[] {
  if (wanted === null || wanted.length === 0) return jobs
  const byId = new Map(jobs)
  const selected = new Set<string>()
  const add = (id: string): void => {
    if (selected.has(id)) return
    const job = byId.get(id)
    if (job === undefined) throw unknownJob(path, id, [...byId.keys()])
    selected.add(id)
    for (const need of texts(field(job, 'needs'))) add(need)
  }
  for (const id of wanted) add(id)
  return jobs.filter(([id]) => selected.has(id))
}

function unknownJob(path: string, id: string, known: readonly string[]): UserError {
  return new UserError({
    code: 'VEL_RUN_JOB_UNKNOWN',
    message: `${path} has no job "${id}".`,
    why: 'It is misspelt, or it is the name: of a job, or the job of a called workflow; a job goes by its key below jobs:.',
    fix: `Name one of: ${known.join(', ')}.`,
  })
}
