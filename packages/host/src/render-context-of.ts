import type { GateReport } from '@velocity/model'
import type { RunContext } from '@velocity/ports'
import type { RenderContext } from '@velocity/report'
import type { Environment } from './environment.ts'
import { errorsUrlOf } from './errors-url-of.ts'

/**
 * Says where a report's links lead.
 *
 * Shape:  files at the commit that was judged; the page of this run, null outside GitHub; codes at the
 *         catalogue of the action that runs.
 */
export function renderContextOf(env: Environment, context: RunContext, report: GateReport): RenderContext {
  const errorsUrl = errorsUrlOf(env)
  return {
    repositoryUrl: repositoryUrlOf(context),
    headSha: report.subject.headSha,
    runUrl: runUrlOf(context),
    ...(errorsUrl === null ? {} : { errorsUrl }),
  }
}

/** The repository's page, null outside GitHub. */
export function repositoryUrlOf({
  repository,
  serverUrl,
}: Pick<RunContext, 'repository' | 'serverUrl'>): string | null {
  return repository === null ? null : `${serverUrl}/${repository}`
}

/** The page of this run, null outside GitHub. */
export function runUrlOf(context: Pick<RunContext, 'repository' | 'runId' | 'serverUrl'>): string | null {
  const { repository, runId, serverUrl } = context
  return repository === null || runId === null ? null : `${serverUrl}/${repository}/actions/runs/${runId}`
}
