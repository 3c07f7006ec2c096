import { describe, expect, test } from '@jest/globals'
import { buildMergeGroupEvent, buildPullRequestEvent, buildPushEvent, buildWorkflowRunEvent } from '../src/index.ts'

const base = 'b'.repeat(40)
const head = 'a'.repeat(40)
const merge = 'c'.repeat(40)

describe('events say what GitHub says', () => {
  test('pull_request runs on the merge commit and names both sides', () => {
    const event = buildPullRequestEvent({ baseSha: base, headSha: head, mergeSha: merge, number: 12 })
    expect(event).toMatchObject({ name: 'pull_request', sha: merge, ref: 'refs/pull/12/merge', baseRef: 'main' })
    expect(event.payload).toMatchObject({
      number: 12,
      pull_request: {
        number: 12,
        base: { sha: base },
        head: { sha: head, repo: { full_name: 'acme/orders', fork: false } },
      },
    })
  })

  test('pull_request of a fork names the fork as its head', () => {
    const event = buildPullRequestEvent({ baseSha: base, headSha: head, mergeSha: merge, forkRepository: 'eve/orders' })
    expect(event.payload).toMatchObject({
      repository: { full_name: 'acme/orders' },
      pull_request: {
        base: { repo: { full_name: 'acme/orders', fork: false } },
        head: { label: 'eve:feature', repo: { full_name: 'eve/orders', fork: true } },
      },
    })
  })

  test('push of a new branch has 40 zeros before', () => {
    const event = buildPushEvent({ before: '0'.repeat(40), after: head, ref: 'refs/heads/topic' })
    expect(event).toMatchObject({ name: 'push', sha: head, ref: 'refs/heads/topic', payload: { created: true } })
    expect(buildPushEvent({ before: base, after: head }).payload).toMatchObject({ before: base, created: false })
  })

  test('merge_group runs on the queue’s own branch', () => {
    const event = buildMergeGroupEvent({ baseSha: base, headSha: head, pullNumber: 12 })
    expect(event).toMatchObject({ sha: head, ref: `refs/heads/gh-readonly-queue/main/pr-12-${base}` })
    expect(event.payload).toMatchObject({
      merge_group: { base_sha: base, head_sha: head, base_ref: 'refs/heads/main' },
    })
  })

  test('workflow_run works on the default branch and names no pull request', () => {
    const event = buildWorkflowRunEvent({ runId: 5, headSha: head, sha: base, forkRepository: 'eve/orders' })
    expect(event).toMatchObject({ sha: base, ref: 'refs/heads/main' })
    expect(event.payload).toMatchObject({
      workflow_run: {
        id: 5,
        head_sha: head,
        pull_requests: [],
        head_repository: { full_name: 'eve/orders', fork: true },
      },
    })
  })
})
