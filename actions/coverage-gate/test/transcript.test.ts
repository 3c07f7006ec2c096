import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ALL_COVERED, lcov, ORDERS_COVERED, REFUNDS, REFUNDS_COVERED } from './orders-service.ts'
import { openScene, type Scene } from './scene.ts'

let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})

afterEach(async () => {
  expect(scene.violations()).toEqual([])
  await scene.close()
})

describe('a pull request', () => {
  test('passes', async () => {
    const { event } = scene.openPull(REFUNDS)
    const told = await scene.step({ event, files: { 'coverage/lcov.info': ALL_COVERED } })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'exit-reason': 'met', covered: '10' } })
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
    expect(scene.theComment()).toMatchSnapshot('comment')
  })

  test('fails on the total', async () => {
    const { event } = scene.openPull(REFUNDS)
    const report = lcov({ 'src/orders.js': [1, 2, 5, -6, -7, -9], 'src/refunds.js': REFUNDS_COVERED })
    const told = await scene.step({ event, files: { 'coverage/lcov.info': report } })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'exit-reason': 'coverage/total' } })
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })

  test('fails on the patch', async () => {
    const { event } = scene.openPull(REFUNDS)
    const report = lcov({ 'src/orders.js': ORDERS_COVERED, 'src/refunds.js': [1, 2, -3, -5] })
    const told = await scene.step({ event, files: { 'coverage/lcov.info': report } })
    expect(told).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch', 'patch-rate': '50.00', 'new-uncovered': '2' },
    })
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
    expect(scene.theComment()).toMatchSnapshot('comment')
  })

  test('is inconclusive without a report', async () => {
    const { event } = scene.openPull(REFUNDS)
    const told = await scene.step({ event, inputs: { files: 'coverage/lcov.info' } })
    expect(told).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'inconclusive', 'exit-reason': 'coverage/no-report', total: '' },
    })
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })

  test('is inconclusive with an empty report', async () => {
    const { event } = scene.openPull(REFUNDS)
    const told = await scene.step({ event, files: { 'coverage/lcov.info': '' } })
    expect(told).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'inconclusive', 'exit-reason': 'coverage/parse-error', total: '' },
    })
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })
})
