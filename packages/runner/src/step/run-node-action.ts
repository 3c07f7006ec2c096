import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { JobState } from '../job/job-state.ts'
import type { ActionFile } from '../parse/parse-action.ts'
import { runProcess } from '../process/run-process.ts'
import { inputVariables } from './action-inputs.ts'
import { type Execution, type ExecutionResult, execute, reportError } from './execution.ts'
import { stepEnv } from './step-env.ts'

/** Runs one script of a JavaScript action (its main, pre or post) with this process's own Node. */
export async function runNodeAction(
  execution: Execution,
  action: ActionFile,
  script: string,
  inputs: Readonly<Record<string, string>>,
): Promise<ExecutionResult> {
  const { job, frame, signal, recorder, key } = execution
  const file = join(action.directory, script)
  if (!existsSync(file)) {
    reportError(recorder, `File not found: '${file}'`)
    return { outcome: 'failure', outputs: {} }
  }
  return execute(execution, async (files, onLine) => {
    const env = {
      ...stepEnv(job, frame, execution.env, key),
      ...serviceVariables(job),
      ...inputVariables(inputs),
      ...stateVariables(job, key),
      GITHUB_ACTION_REPOSITORY: action.origin.repository,
      GITHUB_ACTION_REF: action.origin.ref,
      ...files,
    }
    const exitCode = await runProcess({
      program: process.execPath,
      args: [file],
      cwd: job.folders.workspace,
      env,
      onLine,
      signal,
      onGroup: (id) => void job.groups.add(id),
    })
    return exitCode === 0
  })
}

/** Only JavaScript actions can reach the Results service, as on GitHub. */
function serviceVariables(job: JobState): Record<string, string> {
  const { resultsUrl, runtimeToken } = job.shared.request.services
  return {
    ...(resultsUrl === null
      ? {}
      : { ACTIONS_RESULTS_URL: resultsUrl, ACTIONS_RUNTIME_URL: resultsUrl, ACTIONS_CACHE_URL: resultsUrl }),
    ...(resultsUrl === null ? {} : { ACTIONS_CACHE_SERVICE_V2: 'True' }),
    ...(runtimeToken === null ? {} : { ACTIONS_RUNTIME_TOKEN: runtimeToken }),
  }
}

function stateVariables(job: JobState, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(job.states.get(key) ?? {}).map(([name, value]) => [`STATE_${name}`, value]))
}
