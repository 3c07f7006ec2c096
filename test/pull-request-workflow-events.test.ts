import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildMergeGroupEvent, buildPushEvent, buildWorkflowRunEvent, type GitFixture } from '@velocity/testkit'
import { ROOT } from '../scripts/bundle.ts'
import { addPullRequest, CALLER, createService } from './end-to-end/create-service.ts'
import { createWorld, REPOSITORY, type World } from './end-to-end/create-world.ts'
import { conclusionsOf, gateOutputsOf, jobOf, logOf, summaryOf } from './end-to-end/look-at-run.ts'

let world: World
let service: GitFixture

beforeEach(async () => {
  world = await createWorld()
})

afterEach(async () => {
  expect(world.github.violations()).toEqual([])
  await world.dispose()
  service.dispose()
})

/** The workflow that the README tells people to copy. */
function readmeCaller(): string {
  const block = /```yaml\n(name: pull request\n[\s\S]*?)```/u.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))
  if (block?.[1] === undefined) throw new Error('README.md shows no caller workflow')
  return block[1]
}

const MAX_DROP = 'version: 1\ncoverage:\n  total:\n    max-drop: 1\n'

async function playMergeGroup(branch: string) {
  const baseSha = service.git('rev-parse', 'main')
  service.branch(`gh-readonly-queue/main/pr-1-${baseSha}`, 'main')
  const headSha = service.mergeNoFf(branch, `Merge ${branch}`)
  return world.playEvent(service, buildMergeGroupEvent({ repository: REPOSITORY, baseSha, headSha, pullNumber: 1 }))
}

describe('merge_group', () => {
  test('judges what the queue would merge, against the queue’s base, without a comment, as the README’s caller has it', async () => {
    service = createService({ [CALLER]: readmeCaller() })
    addPullRequest(service, 'adds-express-rate')
    const run = await playMergeGroup('adds-express-rate')
    expect(run.result.conclusion).toBe('success')
    expect(gateOutputsOf(run)).toMatchObject({ verdict: 'pass', 'patch-rate': '100.00' })
    expect(run.comments).toEqual([])
  })

  test('is red where the pull request would be', async () => {
    service = createService()
    addPullRequest(service, 'adds-refunds-untested')
    const run = await playMergeGroup('adds-refunds-untested')
    expect(run.result.conclusion).toBe('failure')
    expect(gateOutputsOf(run)).toMatchObject({ verdict: 'fail', 'patch-rate': '50.00' })
  })
})

describe('push', () => {
  test('leaves a baseline on main that a later pull request is measured by', async () => {
    service = createService({ '.velocity.yml': MAX_DROP })
    const after = service.git('rev-parse', 'main')
    const push = await world.playEvent(
      service,
      buildPushEvent({ repository: REPOSITORY, before: '0'.repeat(40), after }),
    )
    expect(conclusionsOf(push)).toMatchObject({ 'velocity / verdict': 'success' })
    expect(push.comments).toEqual([])

    addPullRequest(service, 'adds-refunds-untested')
    const run = await world.playPull(service, 'adds-refunds-untested')
    expect(gateOutputsOf(run)).toMatchObject({
      verdict: 'fail',
      'exit-reason': 'coverage/max-drop',
      'baseline-sha': after,
      'baseline-distance': '0',
    })
    expect(run.comments).toHaveLength(1)
  })

  test('without a baseline, max-drop is skipped and said', async () => {
    service = createService({ '.velocity.yml': MAX_DROP })
    addPullRequest(service, 'adds-refunds-untested')
    const run = await world.playPull(service, 'adds-refunds-untested')
    expect(gateOutputsOf(run)).toMatchObject({ verdict: 'pass', 'baseline-sha': '' })
    expect(summaryOf(run, 'velocity / coverage')).toMatch(/no baseline/iu)
  })
})

describe('a pull request from a fork', () => {
  test('is judged with a read-only token, and the publish workflow posts its comment', async () => {
    service = createService()
    addPullRequest(service, 'adds-refunds-untested')
    const forkRepository = 'mallory/parcel-rates'
    const run = await world.playPull(service, 'adds-refunds-untested', { forkRepository })
    expect(run.result.conclusion).toBe('failure')
    expect(gateOutputsOf(run)).toMatchObject({ verdict: 'fail' })
    expect(run.comments).toEqual([])
    expect(logOf(run, 'velocity / coverage')).toMatch(/comment/u)

    const event = buildWorkflowRunEvent({
      repository: REPOSITORY,
      runId: run.id,
      headSha: run.headSha,
      sha: service.git('rev-parse', 'main'),
      conclusion: 'failure',
      headBranch: 'adds-refunds-untested',
      forkRepository,
    })
    const published = await world.playEvent(service, event, { workflowPath: '.github/workflows/publish.yml' })
    expect(conclusionsOf(published)).toEqual({ 'velocity / coverage': 'success' })
    expect(published.comments).toHaveLength(1)
    expect(published.comments[0]).toMatchObject({ pullNumber: 1 })
    expect(published.comments[0]?.body).toContain('src/pricing/refund.js:9-17')
    expect(jobOf(published, 'velocity / coverage').permissions).toEqual({ actions: 'read', 'pull-requests': 'write' })
  })

  test('is not published for a run that was no pull request’s', async () => {
    service = createService()
    const sha = service.git('rev-parse', 'main')
    const event = buildWorkflowRunEvent({ repository: REPOSITORY, runId: 99, headSha: sha, sha, event: 'push' })
    const published = await world.playEvent(service, event, { workflowPath: '.github/workflows/publish.yml' })
    expect(conclusionsOf(published)).toEqual({ 'velocity / coverage': 'skipped' })
    expect(published.comments).toEqual([])
  })
})
