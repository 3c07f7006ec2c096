import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildMergeGroupEvent, buildPushEvent } from '@velocity/testkit'
import { ALL_COVERED, lcov, ORDERS_COVERED, REFUNDS, REFUNDS_COVERED } from './orders-service.ts'
import { openScene, type Scene, type Told } from './scene.ts'

const ONE_LINE_LOST = lcov({ 'src/orders.js': [1, 2, 5, 6, -7, 9], 'src/refunds.js': REFUNDS_COVERED })

let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})

afterEach(async () => {
  expect(scene.violations()).toEqual([])
  await scene.close()
})

/** Pushes three commits to main; only the first of them was measured. */
async function pushMeasuredThenDocs(): Promise<{ readonly measured: string; readonly told: Told }> {
  const before = scene.baseSha()
  const measured = scene.push({ 'README.md': '# orders, measured\n' }, 'measured')
  const told = await scene.step({
    event: buildPushEvent({ before, after: measured }),
    runId: 100,
    files: { 'coverage/lcov.info': lcov({ 'src/orders.js': ORDERS_COVERED }) },
  })
  scene.push({ 'docs/one.md': 'one\n' }, 'docs-1')
  scene.push({ 'docs/two.md': 'two\n' }, 'docs-2')
  return { measured, told }
}

describe('a push to the default branch', () => {
  test('keeps its coverage as a baseline, as artifact and in the cache, and comments nowhere', async () => {
    const { measured, told } = await pushMeasuredThenDocs()
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(scene.results.artifacts(100).map(({ name }) => name)).toEqual([
      `velocity-coverage-baseline-default-${measured}`,
    ])
    expect(scene.results.caches()).toHaveLength(1)
    expect(scene.github.comments()).toEqual([])
    expect(told.transcript).toMatchSnapshot()
  })
})

describe('the first push of a repository', () => {
  test('is judged by its total and kept as a baseline: there is no change to judge', async () => {
    const told = await scene.step({
      event: buildPushEvent({ before: '0'.repeat(40), after: scene.baseSha() }),
      files: { 'coverage/lcov.info': lcov({ 'src/orders.js': ORDERS_COVERED }) },
    })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(scene.results.caches()).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })
})

describe('a pull request with max-drop', () => {
  test('is compared with the baseline of two commits before its base', async () => {
    const { measured } = await pushMeasuredThenDocs()
    const { event } = scene.openPull(REFUNDS)
    const told = await scene.step({
      event,
      inputs: { 'max-drop': '0' },
      files: { 'coverage/lcov.info': ONE_LINE_LOST },
    })
    expect(told).toMatchObject({
      exitCode: 1,
      outputs: {
        verdict: 'fail',
        'exit-reason': 'coverage/max-drop',
        'baseline-sha': measured,
        'baseline-distance': '2',
        delta: '-10.00',
      },
    })
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(told.transcript).toMatchSnapshot()
  })

  test('passes when nothing was lost', async () => {
    await pushMeasuredThenDocs()
    const { event } = scene.openPull(REFUNDS)
    const told = await scene.step({ event, inputs: { 'max-drop': '0' }, files: { 'coverage/lcov.info': ALL_COVERED } })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'baseline-distance': '2', delta: '+0.00' } })
  })

  test('finds the baseline in the cache where artifacts may not be read', async () => {
    const { measured } = await pushMeasuredThenDocs()
    const { event } = scene.openPull(REFUNDS)
    const told = await scene.step({
      event,
      inputs: { 'max-drop': '0' },
      files: { 'coverage/lcov.info': ALL_COVERED },
      token: { permissions: { contents: 'read', 'pull-requests': 'write' } },
    })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'baseline-sha': measured } })
    expect(told.transcript).toMatchSnapshot()
  })

  test('says that the rule was skipped when there is no baseline', async () => {
    const { event } = scene.openPull(REFUNDS)
    const told = await scene.step({ event, inputs: { 'max-drop': '0' }, files: { 'coverage/lcov.info': ALL_COVERED } })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'baseline-sha': '', delta: '' } })
    expect(told.summary).toContain('max-drop and ratchet were skipped')
    expect(told.transcript).toMatchSnapshot()
  })
})

describe('a merge queue', () => {
  test('is judged against the base of its group, comments nowhere and keeps a baseline', async () => {
    const pull = scene.openPull(REFUNDS)
    const event = buildMergeGroupEvent({ baseSha: scene.baseSha(), headSha: pull.mergeSha })
    const told = await scene.step({ event, files: { 'coverage/lcov.info': ALL_COVERED } })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'patch-total': '4' } })
    expect(scene.github.comments()).toEqual([])
    expect(scene.results.artifacts().map(({ name }) => name)).toEqual([
      `velocity-coverage-baseline-default-${pull.mergeSha}`,
    ])
    expect(told.transcript).toMatchSnapshot()
  })

  test('keeps no baseline of a group that fails', async () => {
    const pull = scene.openPull(REFUNDS)
    const event = buildMergeGroupEvent({ baseSha: scene.baseSha(), headSha: pull.mergeSha })
    const report = lcov({ 'src/orders.js': ORDERS_COVERED, 'src/refunds.js': [1, -2, -3, -5] })
    const told = await scene.step({ event, files: { 'coverage/lcov.info': report } })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'exit-reason': 'coverage/patch' } })
    expect(scene.results.artifacts()).toEqual([])
  })
})
