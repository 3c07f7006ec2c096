import type { TemplateContext } from '@actions/workflow-parser/templates/template-context'
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/index'
import { isMapping, isString } from '@actions/workflow-parser/templates/tokens/type-guards'
import { unsupported } from '../errors.ts'
import { parsePermissions } from './parse-permissions.ts'
import { parseCondition, parseSteps } from './parse-step.ts'
import { field, mappingField, placeOf, scalarField, texts } from './token-fields.ts'
import type { Job, JobBase, RunDefaults, Strategy } from './workflow-file.ts'

/**
 * Reads one job.
 *
 * Errors: VEL_RUN_UNSUPPORTED for containers, services and snapshots.
 */
export function parseJob(path: string, context: TemplateContext, id: string, job: MappingToken): Job {
  for (const [key, fix] of UNSUPPORTED_KEYS) {
    const token = job.find(key)
    if (token !== undefined) throw unsupported(placeOf(path, token), `"${key}:" of job "${id}"`, fix)
  }
  const base: JobBase = {
    id,
    place: placeOf(path, job),
    name: scalarField(job, 'name'),
    needs: texts(field(job, 'needs')),
    condition: parseCondition(context, job),
    strategy: parseStrategy(path, mappingField(job, 'strategy')),
    permissions: parsePermissions(field(job, 'permissions')),
    concurrency: field(job, 'concurrency'),
  }
  const uses = job.find('uses')
  if (uses !== undefined && isString(uses)) {
    const secrets = job.find('secrets')
    return {
      ...base,
      kind: 'call',
      uses,
      with: mappingField(job, 'with'),
      secrets: secrets === undefined ? null : isMapping(secrets) ? secrets : 'inherit',
    }
  }
  const runsOn = job.find('runs-on')
  if (runsOn === undefined) throw unsupported(base.place, `job "${id}" without runs-on`, 'Add runs-on: ubuntu-latest.')
  return {
    ...base,
    kind: 'steps',
    runsOn,
    env: mappingField(job, 'env'),
    environment: field(job, 'environment'),
    outputs: mappingField(job, 'outputs'),
    defaults: parseRunDefaults(mappingField(job, 'defaults')),
    timeoutMinutes: scalarField(job, 'timeout-minutes'),
    cancelTimeoutMinutes: scalarField(job, 'cancel-timeout-minutes'),
    continueOnError: scalarField(job, 'continue-on-error'),
    steps: parseSteps(path, context, field(job, 'steps')),
  }
}

const UNSUPPORTED_KEYS = [
  ['container', 'Run the job without a container, or keep it out of local runs with --job.'],
  ['services', 'Start the service in a run: step, or keep the job out of local runs with --job.'],
  ['snapshot', 'Remove snapshot: for local runs.'],
] as const

/** Reads `defaults:` of a workflow or job. */
export function parseRunDefaults(defaults: MappingToken | null): RunDefaults {
  const run = mappingField(defaults, 'run')
  return { shell: scalarField(run, 'shell'), workingDirectory: scalarField(run, 'working-directory') }
}

function parseStrategy(path: string, strategy: MappingToken | null): Strategy | null {
  if (strategy === null) return null
  return {
    place: placeOf(path, strategy),
    matrix: field(strategy, 'matrix'),
    failFast: field(strategy, 'fail-fast'),
    maxParallel: field(strategy, 'max-parallel'),
  }
}
