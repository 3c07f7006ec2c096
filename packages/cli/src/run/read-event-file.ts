import { readFile } from 'node:fs/promises'
import { UserError } from '@velocity/model'
import type { TriggerEvent } from '@velocity/runner'

type Json = Readonly<Record<string, unknown>>

/**
 * Reads a webhook payload from a file and tells which event it is by its own words.
 *
 * Errors: `UserError` VEL_EVENT_INVALID when it is not JSON, not a known event, or names no commit.
 */
export async function readEventFile(path: string): Promise<TriggerEvent> {
  const payload = parse(path, await read(path))
  const [name, sha, ref] = describe(payload)
  if (name === undefined || typeof sha !== 'string') {
    throw invalid(
      path,
      'it is neither a pull_request, a merge_group, a push nor a workflow_run payload that names its commit',
    )
  }
  return { name, payload, sha, ref: typeof ref === 'string' ? ref : 'refs/heads/main', ...branchesOf(payload) }
}

function describe(payload: Json): readonly [string?, unknown?, unknown?] {
  const pull = child(payload, 'pull_request')
  if (pull)
    return [
      'pull_request',
      pull['merge_commit_sha'] ?? child(pull, 'head')?.['sha'],
      `refs/pull/${String(pull['number'])}/merge`,
    ]
  const group = child(payload, 'merge_group')
  if (group) return ['merge_group', group['head_sha'], group['head_ref']]
  const run = child(payload, 'workflow_run')
  if (run) return ['workflow_run', run['head_sha'], 'refs/heads/main']
  return typeof payload['after'] === 'string' ? ['push', payload['after'], payload['ref']] : []
}

function branchesOf(payload: Json): Pick<TriggerEvent, 'baseRef' | 'headRef'> {
  const pull = child(payload, 'pull_request')
  const [baseRef, headRef] = [child(pull ?? {}, 'base')?.['ref'], child(pull ?? {}, 'head')?.['ref']]
  return typeof baseRef === 'string' && typeof headRef === 'string' ? { baseRef, headRef } : {}
}

function child(parent: Json, key: string): Json | undefined {
  const value = parent[key]
  return typeof value === 'object' && value !== null ? (value as Json) : undefined
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw invalid(path, 'it cannot be read', cause)
  }
}

function parse(path: string, text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Json
  } catch (cause) {
    throw invalid(path, 'it is not JSON', cause)
  }
  throw invalid(path, 'it is not a JSON object')
}

function invalid(path: string, what: string, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_EVENT_INVALID',
    message: `the event file "${path}" cannot be used: ${what}.`,
    why: 'which event it is, and its commit, are told by the payload itself; nothing is guessed.',
    fix: 'save the payload that GitHub shows for the webhook, or leave --event out to play a pull request of HEAD',
    cause,
  })
}
