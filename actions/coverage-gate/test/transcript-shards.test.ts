import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { lcov, ORDERS_COVERED, REFUNDS, REFUNDS_COVERED } from './orders-service.ts'
import { openScene, type Pull, type Scene, type Told } from './scene.ts'

const REPORTS = {
  '1/2': lcov({ 'src/orders.js': ORDERS_COVERED, 'src/refunds.js': [-1, -2, -3, -5] }),
  '2/2': lcov({ 'src/orders.js': [1, -2, 5, -6, -7, -9], 'src/refunds.js': REFUNDS_COVERED }),
}

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

function collect(shard: keyof typeof REPORTS, mode: string): Promise<Told> {
  return scene.step({
    event: pull.event,
    inputs: { mode, shard },
    job: `unit-${shard[0]}`,
    files: { 'coverage/lcov.info': REPORTS[shard] },
  })
}

function judge(): Promise<Told> {
  return scene.step({ event: pull.event, inputs: { 'expect-shards': '2' } })
}

describe('shards', () => {
  test('are collected by the test jobs and judged as one by the gate job', async () => {
    const collected = await collect('1/2', 'collect')
    expect(collected).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(collected.transcript).toMatchSnapshot('collect 1/2')
    expect(await collect('2/2', 'auto')).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(scene.github.comments(7)).toHaveLength(0)
    const told = await judge()
    const outputs = { verdict: 'pass', covered: '10', total: '10', 'shards-present': '2', 'shards-expected': '2' }
    expect(told).toMatchObject({ exitCode: 0, outputs })
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot('gate')
  })

  test('that are missing make the verdict inconclusive and are named with the job that lost them', async () => {
    await collect('1/2', 'collect')
    scene.github.addJob({ runId: 4711, name: 'unit (1)', conclusion: 'success' })
    scene.github.addJob({ runId: 4711, name: 'unit (2)', conclusion: 'cancelled' })
    scene.github.addJob({ runId: 4711, name: 'gate', status: 'in_progress', conclusion: null })
    const told = await judge()
    expect(told).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'inconclusive', 'exit-reason': 'coverage/incomplete-shards', 'shards-present': '1' },
    })
    expect(told.summary).toContain('Missing: 2/2 (job "unit (2)" cancelled)')
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })

  test('that are all missing are named, too', async () => {
    scene.github.addJob({ runId: 4711, name: 'unit (1)', conclusion: 'failure' })
    scene.github.addJob({ runId: 4711, name: 'unit (2)', conclusion: 'failure' })
    const told = await judge()
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive', 'shards-present': '0' } })
    expect(told.transcript).toMatchSnapshot()
  })
})
