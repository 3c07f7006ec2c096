import type { GatePorts } from '@velocity/ports'
import type { ActionHost, Adapters } from './adapters.ts'
import { createArtifacts } from './create-artifacts.ts'
import { createCache } from './create-cache.ts'
import { createGitHubClient } from './create-github-client.ts'
import type { Step } from './create-step.ts'
import { readEventFile } from './read-event-file.ts'
import { readRunContext } from './read-run-context.ts'

/** The ports of this machine. */
export type LocalPorts = Pick<GatePorts, 'files' | 'exec' | 'clock' | 'codec'>

/** The checkout: the runner starts an action there and names it. */
export function workspaceOf(step: Step): string {
  return step.env['GITHUB_WORKSPACE'] || process.cwd()
}

/**
 * Makes everything that a gate may touch on a runner.
 *
 * Shape:  `github` is null when the input `token` is empty; `artifacts` and `cache` are null where the runner names no Results
 *         service. Nothing is imported or requested before it is used.
 * Errors: VEL_EVENT_INVALID and VEL_EVENT_UNSAFE as `readRunContext` says.
 */
export async function createHost(step: Step, local: LocalPorts, adapters: Adapters): Promise<ActionHost> {
  const { env, log } = step
  const context = readRunContext(env, await readEventFile(env))
  const token = step.inputs.get('token')
  const hasResults = Boolean(env['ACTIONS_RESULTS_URL'] && env['ACTIONS_RUNTIME_TOKEN'])
  const { repository } = context
  return {
    ...local,
    context,
    inputs: step.inputs,
    log,
    git: adapters.createGit(local.exec, {
      cwd: workspaceOf(step),
      ...(token === '' ? {} : { credentials: { serverUrl: context.serverUrl, token } }),
    }),
    github:
      token === '' || repository === null
        ? null
        : adapters.createGitHub({ client: createGitHubClient(token, env), repository, log }),
    artifacts: hasResults ? createArtifacts(env, local.codec) : null,
    cache: hasResults ? createCache(workspaceOf(step), local.codec, log) : null,
  }
}
