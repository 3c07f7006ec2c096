import type { GateReport } from '@velocity/model'
import type { RunContext } from '@velocity/ports'
import type { RenderContext } from '@velocity/report'

/**
 * Says where a report's links lead.
 *
 * Shape:  files at the commit that was judged; the page of this run, null outside GitHub.
 */
export function renderContextOf(context: RunContext, report: GateReport): RenderContext {
  const repositoryUrl = context.repository === null ? null : `${context.serverUrl}/${context.repository}`
  return { repositoryUrl, headSha: report.subject.headSha, runUrl: runUrlOf(context) }
}

/** The page of this run, null outside GitHub. */
export function runUrlOf(context: Pick<RunContext, 'repository' | 'runId' | 'serverUrl'>): string | null {
  const { repository, runId, serverUrl } = context
  return repository === null || runId === null ? null : `${serverUrl}/${repository}/actions/runs/${runId}`
}
