import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitFixture } from '@velocity/testkit'
import { ROOT } from '../scripts/bundle.ts'
import { addPullRequest, CALLER, createService } from './end-to-end/create-service.ts'
import { createWorld, type World } from './end-to-end/create-world.ts'
import { conclusionsOf, jobOf, summaryOf } from './end-to-end/look-at-run.ts'
import { renderCaller } from './end-to-end/render-caller.ts'

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

const DIRECT = `name: pull request
on: pull_request
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - name: Check out
        uses: actions/checkout@v6
        with: { fetch-depth: 2 }
      - name: Test
        run: npm test
      - name: Gate coverage
        id: gate
        uses: org/velocity/actions/coverage-gate@v1
`

describe('too few permissions', () => {
  test('of the caller’s job: the whole run is refused before anything runs, as on GitHub', async () => {
    service = createService({ [CALLER]: renderCaller({ permissions: { contents: 'read', actions: 'read' } }) })
    addPullRequest(service, 'adds-express-rate')
    await expect(world.playPull(service, 'adds-express-rate')).rejects.toMatchObject({
      code: 'VEL_RUN_PERMISSIONS',
      message: expect.stringContaining('pull-requests'),
    })
  })

  test('of a job that uses the action itself: the same verdict, no comment, and the log says why', async () => {
    service = createService({ [CALLER]: DIRECT })
    addPullRequest(service, 'adds-express-rate')
    const run = await world.playPull(service, 'adds-express-rate')
    const gate = jobOf(run, 'gate').steps.find(({ id }) => id === 'gate')
    expect([gate?.conclusion, gate?.outputs['verdict']]).toEqual(['success', 'pass'])
    expect(run.comments).toEqual([])
    expect(gate?.log.join('\n')).toMatch(/comment.*pull-requests: write/isu)
    expect(gate?.summary).toContain('coverage')
  })
})

/** The real workflow as a file of the service itself, with one change. */
function withOwnWorkflow(from: string, to: string): GitFixture {
  const real = readFileSync(join(ROOT, '.github/workflows/pull-request.yml'), 'utf8')
  expect(real).toContain(from)
  const own = real
    .replace(from, to)
    .replaceAll('uses: $/', 'uses: org/velocity/')
    .replaceAll(/(uses: org\/\S+)/gu, '$1@v1')
  const caller = renderCaller({ uses: './.github/workflows/own.yml' })
  const made = createService({ [CALLER]: caller, '.github/workflows/own.yml': own })
  addPullRequest(made, 'adds-express-rate')
  return made
}

describe('the verdict is red', () => {
  test('when the run is cancelled while the tests run', async () => {
    service = createService({ [CALLER]: renderCaller({ inputs: { 'test-command': 'echo begun; sleep 60' } }) })
    addPullRequest(service, 'adds-express-rate')
    const button = new AbortController()
    const run = await world.playPull(service, 'adds-express-rate', {
      signal: button.signal,
      onEvent: (event) => {
        if (event.kind === 'log' && event.line.includes('begun')) button.abort()
      },
    })
    expect(conclusionsOf(run)).toMatchObject({
      'velocity / unit (1)': 'cancelled',
      'velocity / coverage': 'cancelled',
      'velocity / verdict': 'failure',
    })
    expect(summaryOf(run, 'velocity / verdict')).toContain('unit is cancelled, coverage is cancelled')
  })

  test.each([
    ['the tests', '    strategy:\n', '    if: false\n    strategy:\n', 'unit is skipped'],
    ['the coverage gate', '!cancelled() && inputs.coverage }}', 'false }}', 'coverage is skipped'],
    ['the secret scan', `if: ${'$'}{{ inputs.secrets }}`, 'if: false', 'secrets is skipped'],
  ])('when %s would be skipped unexpectedly', async (_, from, to, said) => {
    service = withOwnWorkflow(from, to)
    const run = await world.playPull(service, 'adds-express-rate')
    expect(jobOf(run, 'velocity / verdict').conclusion).toBe('failure')
    expect(summaryOf(run, 'velocity / verdict')).toContain(said)
    expect(run.result.conclusion).toBe('failure')
  })

  test('when the list of shards is empty', async () => {
    service = createService({ [CALLER]: renderCaller({ inputs: { shards: '[]' } }) })
    addPullRequest(service, 'adds-express-rate')
    const run = await world.playPull(service, 'adds-express-rate')
    expect(jobOf(run, 'velocity / verdict').conclusion).toBe('failure')
  })
})
