import type { Environment } from './environment.ts'

/**
 * Names the page of the error catalogue that belongs to the action that runs.
 *
 * Shape:  null when the runner does not say where the action came from (`uses: ./`).
 * Source: GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF of the runner.
 */
export function errorsUrlOf(env: Environment): string | null {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? ''
  const ref = env['GITHUB_ACTION_REF'] ?? ''
  if (!/^[\w.-]+\/[\w.-]+$/u.test(repository) || !/^[\w.-]+(?:\/[\w.-]+)*$/u.test(ref)) return null
  return `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}/blob/${ref}/docs/errors.md`
}
