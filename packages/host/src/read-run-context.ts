import { UserError } from '@velocity/model'
import type { RunContext } from '@velocity/ports'
import type { Environment } from './environment.ts'
import { invalidEvent } from './event-reader.ts'
import { parseRunEvent } from './parse-run-event.ts'

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/u

/**
 * Parses the run that a step is part of, once.
 *
 * Shape:  `eventJson` is the text of the file at GITHUB_EVENT_PATH, null when there is none.
 * Errors: VEL_EVENT_INVALID and VEL_EVENT_UNSAFE as `parseRunEvent` says; VEL_EVENT_INVALID for a variable
 *         of the runner that is missing or malformed.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function readRunContext(env: Environment, eventJson: string | null): RunContext {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  if (name === '') throw invalidEvent('', 'GITHUB_EVENT_NAME is not set')
  return {
    event: parseRunEvent(name, eventJson),
    sha: matching(env, 'GITHUB_SHA', SHA),
    repository: env['GITHUB_REPOSITORY'] ? matching(env, 'GITHUB_REPOSITORY', REPOSITORY) : null,
    serverUrl: readServerUrl(env),
    runId: env['GITHUB_RUN_ID'] ? readNumber(env, 'GITHUB_RUN_ID') : null,
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ? readNumber(env, 'GITHUB_RUN_ATTEMPT') : 1,
    actor: env['GITHUB_ACTOR'] ?? '',
    job: env['GITHUB_JOB'] ?? '',
  }
}

function readServerUrl(env: Environment): string {
  const text = env['GITHUB_SERVER_URL'] || 'https://github.com'
  if (!/^https?:\/\/[^\s/]+$/u.test(text)) throw malformed('GITHUB_SERVER_URL', text)
  return text
}

function readNumber(env: Environment, name: string): number {
  return Number(matching(env, name, /^[1-9]\d{0,14}$/u))
}

function matching(env: Environment, name: string, pattern: RegExp): string {
  const value = env[name] ?? ''
  if (!pattern.test(value)) throw malformed(name, value)
  return value
}

function malformed(name: string, value: string): UserError {
  return new UserError({
    code: 'VEL_EVENT_INVALID',
    message: `the runner's variable ${name} is "${value}", which it never sets.`,
    why: 'an earlier step or an "env:" of the workflow has changed it, or this is not a runner.',
    fix: `Set no variable that starts with GITHUB_. Outside a workflow, use the "velocity" command.`,
  })
}
