import { failure, type Handler, notFound } from './handler.ts'
import { type ListedArtifact, listedArtifacts } from './listed-artifacts.ts'
import { type JsonRecord, sample } from './sample.ts'
import type { State } from './state.ts'
import type { JobOptions, RunOptions } from './types.ts'

const getRun: Handler = ({ state, params }) => {
  const run = state.runs.find((one) => one.id === Number(params['run_id']))
  return run === undefined ? notFound() : { status: 200, body: renderRun(state, run) }
}

const runsOfRepository: Handler = ({ state, query }) => {
  const shown = state.runs
    .filter((run) => query['event'] === undefined || (run.event ?? 'pull_request') === query['event'])
    .filter((run) => query['branch'] === undefined || (run.headBranch ?? 'feature') === query['branch'])
  return { key: 'workflow_runs', list: shown.map((run) => renderRun(state, run)).reverse() }
}

function renderRun(state: State, run: RunOptions): JsonRecord {
  const repository = sample('minimal-repository', { name: state.repo, full_name: `${state.owner}/${state.repo}` })
  return sample('workflow-run', {
    id: run.id,
    name: run.name ?? 'pull request',
    head_sha: run.headSha,
    head_branch: run.headBranch ?? 'feature',
    event: run.event ?? 'pull_request',
    run_attempt: run.attempt ?? 1,
    status: run.status ?? 'completed',
    conclusion: run.conclusion === undefined ? 'success' : run.conclusion,
    repository,
    head_repository: repository,
  })
}

const jobsOfRun: Handler = ({ state, params, query }) => {
  const runId = Number(params['run_id'])
  const jobs = state.jobs.filter((one) => one.runId === runId)
  if (jobs.length === 0 && !state.runs.some((one) => one.id === runId)) return notFound()
  const latest = Math.max(...jobs.map((one) => one.attempt ?? 1))
  const shown = query['filter'] === 'all' ? jobs : jobs.filter((one) => (one.attempt ?? 1) === latest)
  return { key: 'jobs', list: shown.map((one) => renderJob(state, one)) }
}

const jobsOfAttempt: Handler = ({ state, params }) => {
  const attempt = Number(params['attempt_number'])
  const jobs = state.jobs.filter((one) => one.runId === Number(params['run_id']) && (one.attempt ?? 1) === attempt)
  return { key: 'jobs', list: jobs.map((one) => renderJob(state, one)) }
}

const artifactsOfRepository: Handler = ({ state, query }) =>
  renderArtifacts(state, listedArtifacts(state), query['name'])

const artifactsOfRun: Handler = ({ state, params, query }) => {
  const runId = Number(params['run_id'])
  return renderArtifacts(
    state,
    listedArtifacts(state).filter((one) => one.runId === runId),
    query['name'],
  )
}

const download: Handler = ({ state, params }) => {
  const found = listedArtifacts(state).find((one) => one.id === Number(params['artifact_id']))
  if (found === undefined) return notFound()
  if (found.isExpired) return failure(410, 'Artifact has expired')
  return { status: 302, headers: { location: found.signedUrl } }
}

/** Workflow runs, their jobs and artifacts. */
export const runHandlers: Readonly<Record<string, Handler>> = {
  'actions/get-workflow-run': getRun,
  'actions/list-jobs-for-workflow-run': jobsOfRun,
  'actions/list-jobs-for-workflow-run-attempt': jobsOfAttempt,
  'actions/list-artifacts-for-repo': artifactsOfRepository,
  'actions/list-workflow-run-artifacts': artifactsOfRun,
  'actions/list-workflow-runs-for-repo': runsOfRepository,
  'actions/download-artifact': download,
}

function renderJob(state: State, job: JobOptions & { readonly id: number }): JsonRecord {
  const run = state.runs.find((one) => one.id === job.runId)
  const conclusion = job.conclusion === undefined ? 'success' : job.conclusion
  return sample('job', {
    id: job.id,
    run_id: job.runId,
    run_attempt: job.attempt ?? 1,
    name: job.name,
    status: job.status ?? 'completed',
    conclusion,
    ...(run === undefined ? {} : { head_sha: run.headSha }),
  })
}

function renderArtifacts(
  state: State,
  artifacts: readonly ListedArtifact[],
  name: string | undefined,
): ReturnType<Handler> {
  const api = `https://api.github.com/repos/${state.owner}/${state.repo}/actions/artifacts`
  const shown = artifacts.filter((one) => name === undefined || one.name === name)
  const list = shown.map((one) =>
    sample('artifact', {
      id: one.id,
      name: one.name,
      size_in_bytes: one.sizeBytes,
      expired: one.isExpired,
      url: `${api}/${one.id}`,
      archive_download_url: `${api}/${one.id}/zip`,
      digest: one.digest,
      created_at: one.createdAt,
      updated_at: one.createdAt,
      expires_at: '2126-01-02T03:04:05Z',
      workflow_run: { id: one.runId, head_sha: one.headSha, head_branch: one.headBranch },
    }),
  )
  return { key: 'artifacts', list }
}
