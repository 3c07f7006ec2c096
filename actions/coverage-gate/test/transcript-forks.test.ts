import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildWorkflowRunEvent } from '@velocity/testkit'
import { ALL_COVERED, lcov, ORDERS_COVERED, REFUNDS } from './orders-service.ts'
import { openScene, type Pull, type Scene } from './scene.ts'

const FORK = 'mallory/orders'
const HALF_TESTED = lcov({ 'src/orders.js': ORDERS_COVERED, 'src/refunds.js': [1, 2, -3, -5] })
const READ_ONLY = {
  permissions: { contents: 'read', actions: 'read', 'pull-requests': 'write' },
  isForkReadOnly: true,
} as const

let scene: Scene
let pull: Pull

beforeEach(async () => {
  scene = await openScene()
  pull = scene.openPull(REFUNDS, { fork: FORK })
})

afterEach(async () => {
  expect(scene.violations()).toEqual([])
  await scene.close()
})

function publishEvent(headSha = pull.headSha): ReturnType<typeof buildWorkflowRunEvent> {
  return buildWorkflowRunEvent({ runId: 4711, headSha, sha: scene.baseSha(), forkRepository: FORK })
}

describe('a pull request from a fork', () => {
  test('is judged with a read-only token: the summary has it all, and the refusal is said once', async () => {
    const told = await scene.step({
      event: pull.event,
      token: READ_ONLY,
      inputs: { 'check-run': 'true' },
      files: { 'coverage/lcov.info': HALF_TESTED },
    })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
    expect(told.stdout.match(/could not be written/g)).toHaveLength(1)
    expect(scene.github.comments()).toEqual([])
    expect(scene.results.artifacts(4711).map(({ name }) => name)).toEqual(['velocity-verdict-coverage-default'])
    expect(told.transcript).toMatchSnapshot()
  })

  test('gets its comment from the run that follows', async () => {
    await scene.step({ event: pull.event, token: READ_ONLY, files: { 'coverage/lcov.info': HALF_TESTED } })
    const told = await scene.step({ event: publishEvent(), runId: 4712, job: 'publish' })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
    expect(scene.github.comments().map(({ pullNumber }) => pullNumber)).toEqual([7])
    expect(told.transcript).toMatchSnapshot()
    expect(scene.theComment()).toMatchSnapshot('comment')
  })

  test('gets no comment for a commit that it has left behind', async () => {
    await scene.step({ event: pull.event, token: READ_ONLY, files: { 'coverage/lcov.info': ALL_COVERED } })
    const told = await scene.step({ event: publishEvent('d'.repeat(40)), runId: 4712, job: 'publish' })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'inconclusive' } })
    expect(scene.github.comments()).toEqual([])
    expect(told.transcript).toMatchSnapshot()
  })
})
