import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ALL_COVERED, lcov, ORDERS_COVERED, REFUNDS } from './orders-service.ts'
import { openScene, type Pull, type Scene, type Told } from './scene.ts'

const HALF_TESTED = lcov({ 'src/orders.js': ORDERS_COVERED, 'src/refunds.js': [1, 2, -3, -5] })
// Nobody listens there.
const NOWHERE = 'http://127.0.0.1:1/'

let scene: Scene
let pull: Pull

beforeEach(async () => {
  scene = await openScene()
  pull = scene.openPull(REFUNDS)
})

afterEach(async () => {
  expect(scene.violations()).toEqual([])
  await scene.close()
})

describe('the comment', () => {
  test('is updated in place by the next run', async () => {
    await scene.step({ event: pull.event, runId: 1, files: { 'coverage/lcov.info': HALF_TESTED } })
    const [first] = scene.github.comments(7)
    const told = await scene.step({ event: pull.event, runId: 2, files: { 'coverage/lcov.info': ALL_COVERED } })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    const [second, ...others] = scene.github.comments(7)
    expect([second?.id, others]).toEqual([first?.id, []])
    expect(second?.body).toContain('✅')
    expect(told.transcript).toMatchSnapshot()
  })

  test('is taken back when a later run cannot judge: no green mark stays on a red pull request', async () => {
    await scene.step({ event: pull.event, runId: 1, files: { 'coverage/lcov.info': ALL_COVERED } })
    const inputs = { min: '8O' }
    const told = await scene.step({ event: pull.event, runId: 2, inputs, files: { 'coverage/lcov.info': ALL_COVERED } })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } })
    expect(scene.theComment()).not.toContain('✅')
    expect(scene.theComment()).toMatchSnapshot('comment')
    expect(told.transcript).toMatchSnapshot()
  })

  test('is not written first by a run that cannot judge', async () => {
    await scene.step({ event: pull.event, inputs: { min: '8O' } })
    expect(scene.github.comments(7)).toEqual([])
  })

  test('is left alone when it says the same already', async () => {
    const files = { 'coverage/lcov.info': ALL_COVERED }
    await scene.step({ event: pull.event, files })
    const told = await scene.step({ event: pull.event, files })
    expect(told.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(scene.github.comments(7)).toHaveLength(1)
  })

  test('is written, and written once, when GitHub answers 502 twice', async () => {
    scene.github.faults.push({ match: /^POST .*\/comments$/, kind: '502', times: 2 })
    const told = await scene.step({ event: pull.event, files: { 'coverage/lcov.info': ALL_COVERED } })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(scene.github.faults.isDrained()).toBe(true)
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })

  test('is written once when GitHub wrote it and the answer was lost', async () => {
    scene.github.faults.push({ match: /^POST .*\/comments$/, kind: 'lost' })
    const told = await scene.step({ event: pull.event, files: { 'coverage/lcov.info': ALL_COVERED } })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(scene.github.comments(7)).toHaveLength(1)
  })
})

describe('GitHub down altogether', () => {
  test('leaves the verdict to the evidence at hand, and costs seconds', async () => {
    const other = await openScene()
    const otherPull = other.openPull(REFUNDS)
    const startedMs = Date.now()
    const [good, bad] = await Promise.all([
      judgeAlone(scene, pull, ALL_COVERED),
      judgeAlone(other, otherPull, HALF_TESTED),
    ])
    const tookMs = Date.now() - startedMs
    await other.close()
    expect(good).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'patch-rate': '100.00' } })
    expect(bad).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
    expect(tookMs).toBeLessThan(40_000)
    expect([...scene.github.comments(), ...other.github.comments()]).toEqual([])
    expect(good.transcript).toMatchSnapshot('pass')
    expect(bad.transcript).toMatchSnapshot('fail')
  })
})

/** Neither the API nor the Results service answers. */
function judgeAlone({ github, step }: Scene, { event }: Pull, report: string): Promise<Told> {
  github.faults.push({ kind: 'reset', times: Number.POSITIVE_INFINITY })
  return step({
    event,
    inputs: { 'max-drop': '0' },
    files: { 'coverage/lcov.info': report },
    env: { ACTIONS_RESULTS_URL: NOWHERE },
  })
}
