import type { Job, Step, Workflow } from './read-workflows.ts'

const PINNED = /^[^@]+@[0-9a-f]{40}$/u
const OWN = /^(\$\/|\.\/)/u

/** Names every breach of rule 9 of the architecture: a workflow calls actions, with exact grants, and holds no logic. */
export function findWorkflowBreaches(workflow: Workflow): readonly string[] {
  const whole = [
    ...(isEmptyObject(workflow.permissions) ? [] : ['permissions: {} is missing at the top']),
    ...(workflow.concurrency === undefined ? ['concurrency is missing'] : []),
    ...(workflow.text.includes('pull_request_target')
      ? ['pull_request_target runs foreign code with write tokens']
      : []),
  ]
  const jobs = Object.entries(workflow.jobs).flatMap(([id, job]) =>
    findJobBreaches(job).map((breach) => `${id}: ${breach}`),
  )
  return [...whole, ...jobs].map((breach) => `${workflow.file}: ${breach}`)
}

function findJobBreaches(job: Job): readonly string[] {
  const isCall = job.uses !== undefined
  return [
    ...(job.permissions === undefined ? ['permissions are missing'] : []),
    ...(job.secrets === 'inherit' ? ['secrets: inherit'] : []),
    ...(!isCall && job['timeout-minutes'] === undefined ? ['timeout-minutes is missing'] : []),
    ...(isCall && !OWN.test(job.uses) ? [`${job.uses} is not of this repository`] : []),
    ...(job.steps ?? []).flatMap(findStepBreaches),
  ]
}

function findStepBreaches(step: Step): readonly string[] {
  const { run, uses } = step
  return [
    ...(step.name === undefined ? ['a step without a name'] : []),
    ...(run?.includes('${{') ? [`an expression inside run: ${run}`] : []),
    ...(run?.trim().includes('\n') ? [`more than one line of shell: ${run}`] : []),
    ...(uses !== undefined && !OWN.test(uses) && !PINNED.test(uses) ? [`${uses} is not pinned by a full hash`] : []),
  ]
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
