import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitFixture } from '@velocity/testkit'
import { BASE62, noise } from '../packages/secrets/src/rules/sample.ts'
import { completeToken } from '../packages/secrets/src/validators/complete-token.ts'
import { addPullRequest, CALLER, createService } from './end-to-end/create-service.ts'
import { createWorld, type World } from './end-to-end/create-world.ts'
import { collectOutputsOf, conclusionsOf, gateOutputsOf, summaryOf } from './end-to-end/look-at-run.ts'
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

describe('the example service', () => {
  test('a pull request with tests passes, with one comment', async () => {
    service = createService()
    addPullRequest(service, 'adds-express-rate')
    const run = await world.playPull(service, 'adds-express-rate')
    expect(conclusionsOf(run)).toEqual({
      'velocity / secrets': 'success',
      'velocity / unit (1)': 'success',
      'velocity / coverage': 'success',
      'velocity / migrations': 'success',
      'velocity / verdict': 'success',
    })
    expect(run.result.outputs).toEqual({
      velocity: {
        'migrations-verdict': 'pass',
        'secrets-verdict': 'pass',
        'coverage-verdict': 'pass',
        'line-rate': '100.00',
        'patch-rate': '100.00',
      },
    })
    expect(run.comments).toHaveLength(1)
    expect(run.comments[0]?.body).toContain('<!-- velocity:coverage:default -->')
    expect(summaryOf(run, 'velocity / verdict')).toContain('unit is success, coverage is success')
  })

  test('a pull request with untested lines fails, and a later push to it changes the same comment', async () => {
    service = createService()
    addPullRequest(service, 'adds-refunds-untested')
    const run = await world.playPull(service, 'adds-refunds-untested')
    expect(run.result.conclusion).toBe('failure')
    expect(conclusionsOf(run)).toEqual({
      'velocity / secrets': 'success',
      'velocity / unit (1)': 'success',
      'velocity / coverage': 'failure',
      'velocity / migrations': 'success',
      'velocity / verdict': 'failure',
    })
    expect(run.result.outputs['velocity']).toMatchObject({ 'coverage-verdict': 'fail', 'patch-rate': '50.00' })
    expect(run.comments).toHaveLength(1)
    expect(run.comments[0]?.body).toContain('src/pricing/refund.js:9-17')

    service.commit({ 'src/pricing/refund.js': null, 'test/refund.test.js': null, 'README.md': '# rates\n' }, 'undo')
    const again = await world.playPull(service, 'adds-refunds-untested')
    expect(again.result.conclusion).toBe('success')
    expect(again.comments).toHaveLength(1)
    expect(again.comments[0]?.body).not.toContain('refund.js')
  })
})

const NEEDS_BOTH = 'version: 1\ncoverage:\n  total:\n    min: 100\n'

const SHARDED = {
  shards: '["1","2"]',
  migrations: false,
  'test-command':
    'node --test --test-shard="$SHARD/2" --experimental-test-coverage "--test-coverage-include=src/**/*.js" --test-reporter=lcov --test-reporter-destination=lcov.info',
}

// Sharding deals the test files out in the order of their names, so these two never meet in one shard.
const HALF_IN_EACH_SHARD = {
  'src/size.js':
    "export function sizeOf(grams) {\n  if (grams > 500) {\n    return 'large'\n  }\n  return 'small'\n}\n",
  'test/a.test.js': testOf("assert.equal(sizeOf(501), 'large')"),
  'test/b.test.js': testOf("assert.equal(sizeOf(500), 'small')"),
}

function testOf(body: string): string {
  const imports = ["import assert from 'node:assert/strict'", "import { test } from 'node:test'"]
  return [...imports, "import { sizeOf } from '../src/size.js'", `test('size', () => ${body})`, ''].join('\n')
}

describe('two shards', () => {
  test('are merged before they are judged: neither alone meets the minimum', async () => {
    service = createService({ [CALLER]: renderCaller({ inputs: SHARDED }), '.velocity.yml': NEEDS_BOTH })
    addPullRequest(service, 'adds-express-rate', HALF_IN_EACH_SHARD)
    const run = await world.playPull(service, 'adds-express-rate')
    const alone = ['1', '2'].map((shard) => Number(collectOutputsOf(run, shard)['line-rate']))
    expect(alone.filter((rate) => rate < 100)).toHaveLength(2)
    expect(gateOutputsOf(run)).toMatchObject({ verdict: 'pass', 'line-rate': '100.00', 'shards-present': '2' })
    expect(run.result.conclusion).toBe('success')
  })

  test('one with failing tests is named as missing, and the verdict is a failure', async () => {
    service = createService({
      [CALLER]: renderCaller({ inputs: SHARDED }),
      'test/rates.test.js': "import { test } from 'node:test'\ntest('fails', () => { throw new Error('broken') })\n",
    })
    addPullRequest(service, 'adds-express-rate')
    const run = await world.playPull(service, 'adds-express-rate')
    expect(conclusionsOf(run)).toEqual({
      'velocity / secrets': 'success',
      'velocity / unit (1)': 'success',
      'velocity / unit (2)': 'failure',
      'velocity / coverage': 'failure',
      'velocity / migrations': 'skipped',
      'velocity / verdict': 'failure',
    })
    expect(run.result.outputs['velocity']).toMatchObject({ 'coverage-verdict': 'inconclusive' })
    expect(summaryOf(run, 'velocity / coverage')).toContain(
      '1 of 2 shards. Present: 1. Missing: 2 (job "velocity / unit (2)" failure)',
    )
    expect(gateOutputsOf(run)).toMatchObject({ 'exit-reason': 'coverage/incomplete-shards', 'shards-present': '1' })
    expect(summaryOf(run, 'velocity / verdict')).toContain('unit is failure, coverage is failure')
  })
})

describe('switches', () => {
  test('coverage: false is green and said', async () => {
    service = createService({ [CALLER]: renderCaller({ inputs: { coverage: false } }) })
    addPullRequest(service, 'adds-refunds-untested')
    const run = await world.playPull(service, 'adds-refunds-untested')
    expect(conclusionsOf(run)).toEqual({
      'velocity / secrets': 'success',
      'velocity / unit (1)': 'success',
      'velocity / coverage': 'skipped',
      'velocity / migrations': 'success',
      'velocity / verdict': 'success',
    })
    expect(summaryOf(run, 'velocity / verdict')).toContain('unit is success, coverage is switched off')
    expect(run.comments).toEqual([])
  })

  test('coverage-enforcement: observe is green, and says what the verdict would be', async () => {
    service = createService({ [CALLER]: renderCaller({ inputs: { 'coverage-enforcement': 'observe' } }) })
    addPullRequest(service, 'adds-refunds-untested')
    const run = await world.playPull(service, 'adds-refunds-untested')
    expect(run.result.conclusion).toBe('success')
    expect(run.result.outputs['velocity']).toMatchObject({ 'coverage-verdict': 'fail' })
    expect(summaryOf(run, 'velocity / coverage')).toMatch(/observe/u)
  })

  test('secrets: false and migrations: false are green and said', async () => {
    service = createService({ [CALLER]: renderCaller({ inputs: { secrets: false, migrations: false } }) })
    addPullRequest(service, 'adds-express-rate')
    const run = await world.playPull(service, 'adds-express-rate')
    expect(conclusionsOf(run)).toMatchObject({
      'velocity / secrets': 'skipped',
      'velocity / migrations': 'skipped',
      'velocity / verdict': 'success',
    })
    expect(summaryOf(run, 'velocity / verdict')).toMatch(/secrets is switched off.*migrations is switched off/u)
  })
})

describe('a pull request that brings in a secret', () => {
  test('fails, says where to revoke it in a comment, and shows nothing of it', async () => {
    service = createService({ [CALLER]: renderCaller({}) })
    addPullRequest(service, 'adds-express-rate')
    const token = completeToken('github-token', `gh${'p_'}${noise(BASE62, 30, 7)}`)
    service.branch('adds-express-rate')
    service.commit({ 'deploy.env': `TOKEN=${token}\n` }, 'deploy')
    service.commit({ 'deploy.env': 'TOKEN=\n' }, 'take the token out again')
    const run = await world.playPull(service, 'adds-express-rate')
    expect(conclusionsOf(run)).toMatchObject({ 'velocity / secrets': 'failure', 'velocity / verdict': 'failure' })
    expect(run.result.outputs['velocity']).toMatchObject({ 'secrets-verdict': 'fail', 'coverage-verdict': 'pass' })
    const comment = run.comments.find(({ body }) => body.includes('velocity:secrets'))
    expect(comment?.body).toMatch(/GitHub personal access token[\s\S]*no longer in the tree[\s\S]*Revoke/u)
    const shown = JSON.stringify([run.comments, run.result])
    for (let at = 4; at + 6 <= token.length; at += 1) expect(shown).not.toContain(token.slice(at, at + 6))
  })
})

// Nothing but the migrations is judged, so that they alone decide.
const ONLY_MIGRATIONS = { secrets: false, coverage: false, 'install-command': 'true', 'test-command': 'true' }

describe('a pull request whose down migration forgets an index', () => {
  test('fails, and the comment holds the statement that brings it back', async () => {
    service = createService({ [CALLER]: renderCaller({ inputs: ONLY_MIGRATIONS }) })
    addPullRequest(service, 'adds-status-forgets-index')
    const run = await world.playPull(service, 'adds-status-forgets-index')
    expect(conclusionsOf(run)).toMatchObject({ 'velocity / migrations': 'failure', 'velocity / verdict': 'failure' })
    expect(run.result.outputs['velocity']).toMatchObject({ 'migrations-verdict': 'fail' })
    expect(summaryOf(run, 'velocity / verdict')).toContain('unit is success')
    expect(summaryOf(run, 'velocity / verdict')).toContain('migrations is failure')
    expect(run.comments).toHaveLength(1)
    expect(run.comments[0]?.body).toMatch(
      /```sql\n-- .*\nCREATE INDEX parcels_carrier_idx ON public\.parcels .*;\n```/u,
    )
  })
})
