import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { parseRunEvent } from '../src/parse-run-event.ts'
import { readRunContext } from '../src/read-run-context.ts'
import { BASE_SHA, HEAD_SHA, MERGE_SHA, pullRequestEvent } from './run-step.ts'

const ZERO = '0'.repeat(40)

function codeOf(act: () => unknown): string {
  try {
    act()
    return 'nothing thrown'
  } catch (error) {
    return error instanceof UserError ? error.code : String(error)
  }
}

function push(fields: Readonly<Record<string, unknown>> = {}): string {
  const repository = { default_branch: 'main' }
  return JSON.stringify({ before: BASE_SHA, after: HEAD_SHA, ref: 'refs/heads/main', repository, ...fields })
}

function workflowRun(fields: Readonly<Record<string, unknown>> = {}): string {
  const run = { id: 9, head_sha: HEAD_SHA, event: 'pull_request', conclusion: 'failure', ...fields }
  return JSON.stringify({ workflow_run: run })
}

describe('an event', () => {
  const pull = {
    kind: 'pull_request',
    number: 7,
    baseSha: BASE_SHA,
    headSha: HEAD_SHA,
    baseRef: 'main',
    headRef: 'topic',
  }
  const group = { base_sha: BASE_SHA, head_sha: HEAD_SHA, base_ref: 'refs/heads/main' }
  test.each([
    ['pull_request', JSON.stringify(pullRequestEvent()), { ...pull, isFork: false }],
    ['pull_request', JSON.stringify(pullRequestEvent('someone/orders')), { ...pull, isFork: true }],
    ['pull_request', JSON.stringify(pullRequestEvent(null)), { ...pull, isFork: true }],
    [
      'merge_group',
      JSON.stringify({ merge_group: group }),
      { kind: 'merge_group', baseSha: BASE_SHA, headSha: HEAD_SHA, baseRef: 'refs/heads/main' },
    ],
    [
      'push',
      push(),
      { kind: 'push', before: BASE_SHA, after: HEAD_SHA, ref: 'refs/heads/main', defaultBranch: 'main' },
    ],
    [
      'push',
      push({ before: ZERO }),
      { kind: 'push', before: null, after: HEAD_SHA, ref: 'refs/heads/main', defaultBranch: 'main' },
    ],
    ['push', push({ after: ZERO }), { kind: 'deletion', ref: 'refs/heads/main' }],
    [
      'workflow_run',
      workflowRun(),
      { kind: 'workflow_run', runId: 9, headSha: HEAD_SHA, event: 'pull_request', conclusion: 'failure' },
    ],
    ['schedule', '{}', { kind: 'other', name: 'schedule' }],
    ['workflow_dispatch', null, { kind: 'other', name: 'workflow_dispatch' }],
  ])('%s %s', (name, json, expected) => {
    expect(parseRunEvent(name, json)).toEqual(expected)
  })

  test.each([
    [
      'pull_request_target is refused by name',
      'pull_request_target',
      JSON.stringify(pullRequestEvent()),
      'VEL_EVENT_UNSAFE',
    ],
    ['pull_request_target is refused without a payload too', 'pull_request_target', null, 'VEL_EVENT_UNSAFE'],
    ['no file', 'pull_request', null, 'VEL_EVENT_INVALID'],
    ['an empty file', 'pull_request', '', 'VEL_EVENT_INVALID'],
    ['not JSON', 'push', '{"before":', 'VEL_EVENT_INVALID'],
    ['not an object', 'push', '[]', 'VEL_EVENT_INVALID'],
    ['a field that is missing', 'push', '{}', 'VEL_EVENT_INVALID'],
    ['a hash that is a branch', 'push', push({ before: 'main' }), 'VEL_EVENT_INVALID'],
    ['a hash with an option', 'push', push({ after: `--upload-pack=${HEAD_SHA}` }), 'VEL_EVENT_INVALID'],
    ['a number that is text', 'workflow_run', workflowRun({ id: '9' }), 'VEL_EVENT_INVALID'],
    ['a run without a conclusion', 'workflow_run', workflowRun({ conclusion: null }), 'VEL_EVENT_INVALID'],
  ])('%s', (_title, name, json, code) => {
    expect(codeOf(() => parseRunEvent(name, json))).toBe(code)
  })

  test('the message names the field and what it holds', () => {
    expect(() => parseRunEvent('push', push({ before: 'main' }))).toThrow(
      /"before" must be a commit's full hash, and is "main"/u,
    )
  })
})

describe('a run', () => {
  const env = {
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_SHA: MERGE_SHA,
    GITHUB_REPOSITORY: 'acme/orders',
    GITHUB_RUN_ID: '41',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_ACTOR: 'octocat',
    GITHUB_JOB: 'gate',
  }

  test('is read from the runner’s variables', () => {
    expect(readRunContext(env, null)).toEqual({
      event: { kind: 'other', name: 'schedule' },
      sha: MERGE_SHA,
      repository: 'acme/orders',
      serverUrl: 'https://github.com',
      runId: 41,
      runAttempt: 2,
      actor: 'octocat',
      job: 'gate',
    })
  })

  test.each([
    ['GITHUB_EVENT_NAME', ''],
    ['GITHUB_SHA', 'main'],
    ['GITHUB_REPOSITORY', 'acme'],
    ['GITHUB_RUN_ID', '-1'],
    ['GITHUB_SERVER_URL', 'javascript:alert(1)'],
  ])('refuses %s=%s', (name, value) => {
    expect(codeOf(() => readRunContext({ ...env, [name]: value }, null))).toBe('VEL_EVENT_INVALID')
  })
})
