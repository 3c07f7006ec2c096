import { UserError } from '@velocity/model'
import type { RunWorkflowRequest } from './api/run-workflow-request.ts'
import type { WorkflowResult } from './api/workflow-result.ts'

/** Runs a caller's workflow file on this machine. */
export async function runWorkflow(request: RunWorkflowRequest): Promise<WorkflowResult> {
  throw new UserError({ code: 'VEL_RUN_UNSUPPORTED', message: `cannot run "${request.workflowPath}" yet`, fix: 'wait' })
}
