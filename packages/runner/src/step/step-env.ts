import { delimiter, dirname } from 'node:path'
import type { JobState } from '../job/job-state.ts'
import type { Frame } from './frame.ts'

/** Never inherited from this machine: everything but PATH. The runner's own Node comes first in it. */
const BASE: Readonly<Record<string, string>> = { CI: 'true', LANG: 'C.UTF-8', USER: 'runner' }

/**
 * Gives the whole environment of a step's process.
 *
 * `GITHUB_*` and `RUNNER_*` cannot be overwritten by `env:` or `GITHUB_ENV`, as on GitHub. HOME is a folder of the job.
 */
export function stepEnv(
  job: JobState,
  frame: Frame,
  own: Readonly<Record<string, string>>,
  key: string,
): Record<string, string> {
  const settable: Record<string, string> = { ...BASE, HOME: job.folders.home, ...job.env, ...frame.env, ...own }
  const path = settable['PATH'] ?? [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter)
  return {
    ...settable,
    PATH: [...job.paths, path].join(delimiter),
    ...githubVariables(job, frame, key),
    ...runnerVariables(job),
  }
}

const FROM_CONTEXT = [
  'actor',
  'api_url',
  'base_ref',
  'event_name',
  'event_path',
  'graphql_url',
  'head_ref',
  'job',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_owner',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'workspace',
]

function githubVariables(job: JobState, frame: Frame, key: string): Record<string, string> {
  const github = job.contexts.github
  const entries = FROM_CONTEXT.map((name) => [`GITHUB_${name.toUpperCase()}`, String(github[name] ?? '')] as const)
  const action: Record<string, string> =
    frame.action === null
      ? {}
      : {
          GITHUB_ACTION_PATH: frame.action.path,
          GITHUB_ACTION_REPOSITORY: frame.action.repository,
          GITHUB_ACTION_REF: frame.action.ref,
        }
  return { ...Object.fromEntries(entries), GITHUB_ACTIONS: 'true', GITHUB_ACTION: key, ...action }
}

function runnerVariables(job: JobState): Record<string, string> {
  const runner = job.contexts.runner
  return {
    ...Object.fromEntries(Object.entries(runner).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value])),
    RUNNER_WORKSPACE: dirname(job.folders.workspace),
  }
}
