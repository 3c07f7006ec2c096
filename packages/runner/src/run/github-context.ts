import type { RunWorkflowRequest } from '../api/run-workflow-request.ts'
import type { WorkflowFile } from '../parse/workflow-file.ts'

/** What of `github` is the same in every job of a run. `workflow*` are of the workflow that the event started. */
export function githubContext(request: RunWorkflowRequest, entry: WorkflowFile): Record<string, unknown> {
  const { event, repository, services, runId, runAttempt, actor } = request
  return {
    actor,
    api_url: services.apiUrl,
    base_ref: event.baseRef ?? '',
    event: event.payload,
    event_name: event.name,
    graphql_url: services.graphqlUrl,
    head_ref: event.headRef ?? '',
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(?:heads|tags|pull)\//u, ''),
    ref_protected: false,
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository,
    repository_owner: repository.split('/')[0] ?? '',
    repositoryUrl: `git://${new URL(services.serverUrl).host}/${repository}.git`,
    retention_days: '90',
    run_attempt: String(runAttempt),
    run_id: String(runId),
    run_number: '1',
    secret_source: 'Actions',
    server_url: services.serverUrl,
    sha: event.sha,
    triggering_actor: actor,
    workflow: entry.name,
    workflow_ref: workflowRef(entry),
    workflow_sha: entry.origin.sha ?? '',
  }
}

/** Gives `owner/name/path@ref` of a workflow file. */
export function workflowRef(file: WorkflowFile): string {
  return `${file.origin.repository}/${file.path}@${file.origin.ref}`
}

/** What `job` says of the workflow file that holds the job: in a called workflow, the called one. */
export function jobContext(file: WorkflowFile): Record<string, unknown> {
  return {
    container: {},
    services: {},
    workflow_ref: workflowRef(file),
    workflow_sha: file.origin.sha ?? '',
    workflow_repository: file.origin.repository,
    workflow_file_path: file.path,
  }
}
