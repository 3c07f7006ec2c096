import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitFixture } from '@velocity/testkit'
import { addPullRequest, CALLER, createService } from './end-to-end/create-service.ts'
import { createWorld, type World } from './end-to-end/create-world.ts'
import { conclusionsOf, gateOutputsOf, logOf, summaryOf } from './end-to-end/look-at-run.ts'
import { missingForGo, missingForPython } from './end-to-end/missing-tools.ts'
import { renderCaller } from './end-to-end/render-caller.ts'
import { shareGoCache } from './end-to-end/share-go-cache.ts'

let world: World
let service: GitFixture | null

beforeEach(async () => {
  service = null
  world = await createWorld()
})

afterEach(async () => {
  expect(world.github.violations()).toEqual([])
  await world.dispose()
  service?.dispose()
})

// A first `go test` compiles the standard library.
const COLD_BUILD_MS = 240_000

/** A test that is skipped with its reason where the machine lacks a tool. */
function testWhere(missing: readonly string[], name: string, body: () => Promise<void>): void {
  if (missing.length === 0) test(name, body, COLD_BUILD_MS)
  else test.skip(`${name} (skipped: this machine has no ${missing.join(', no ')})`, body)
}

describe('with nothing but the language given', () => {
  testWhere(missingForPython(), 'a Python service is tested by pytest and judged', async () => {
    service = createService({}, 'parcel-labels-python')
    addPullRequest(service, 'adds-carriers', {}, 'parcel-labels-python')
    const run = await world.playPull(service, 'adds-carriers')
    expect(logOf(run, 'velocity / unit (1)')).toContain('4 passed')
    expect(conclusionsOf(run)).toEqual({
      'velocity / secrets': 'success',
      'velocity / unit (1)': 'success',
      'velocity / coverage': 'failure',
      'velocity / migrations': 'success',
      'velocity / verdict': 'failure',
    })
    expect(gateOutputsOf(run)).toMatchObject({ verdict: 'fail', 'exit-reason': 'coverage/patch', 'new-uncovered': '3' })
    expect(summaryOf(run, 'velocity / coverage')).toContain('labels/carrier.py')
  })

  testWhere(missingForGo(), 'a Go service is tested by go test and judged', async () => {
    service = createService({}, 'parcel-tracker-go')
    addPullRequest(service, 'adds-returns', {}, 'parcel-tracker-go')
    const forget = shareGoCache()
    const run = await world.playPull(service, 'adds-returns').finally(forget)
    expect(conclusionsOf(run)).toEqual({
      'velocity / secrets': 'success',
      'velocity / unit (1)': 'success',
      'velocity / coverage': 'failure',
      'velocity / migrations': 'success',
      'velocity / verdict': 'failure',
    })
    expect(gateOutputsOf(run)).toMatchObject({ verdict: 'fail', 'exit-reason': 'coverage/patch' })
    expect(summaryOf(run, 'velocity / coverage')).toContain('track/return.go')
  })

  test('an unknown language tests nothing, which is red also without the coverage gate', async () => {
    const caller = { language: 'ruby', coverage: false }
    service = createService({ [CALLER]: renderCaller({ inputs: caller }) })
    addPullRequest(service, 'adds-express-rate')
    const run = await world.playPull(service, 'adds-express-rate')
    expect(conclusionsOf(run)).toMatchObject({ 'velocity / unit (1)': 'failure', 'velocity / verdict': 'failure' })
    expect(logOf(run, 'velocity / unit (1)')).toContain('install-command must be given')
  })
})
