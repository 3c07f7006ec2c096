import { describe, expect, test } from '@jest/globals'
import type { RunEvent } from '@velocity/ports'
import { coverageGate } from '../src/gate.ts'
import { blameJob, missingOfFlags, missingShards } from '../src/shards/missing-shards.ts'
import { SHARD_FILE, shardArtifactName } from '../src/shards/shard-manifest.ts'
import { inputsOf, lcov, source } from './support/coverage-builder.ts'
import { FAKE_CODEC, type FakeRun, fakePorts } from './support/fake-ports.ts'
import { type FakeRepo, sha } from './support/fake-repo.ts'

const [base, head] = [sha('base'), sha('head')]
const repo: FakeRepo = {
  head,
  commits: [
    { sha: base, parents: [], tree: { 'a.ts': source(2), 'b.ts': source(2) } },
    { sha: head, parents: [base], tree: { 'a.ts': source(3), 'b.ts': source(2) } },
  ],
}
const event: RunEvent = { kind: 'push', before: base, after: head, ref: 'refs/heads/x', defaultBranch: 'main' }

type Kept = Map<string, Map<string, Uint8Array>>

function run(
  inputs: Readonly<Record<string, string>>,
  artifacts: Kept | null,
  report: string | null,
  more: Partial<FakeRun> = {},
) {
  const disk = report === null ? {} : { 'lcov.info': report }
  return coverageGate(inputsOf(inputs), fakePorts({ repo, event, disk, artifacts, ...more }))
}

async function collectBoth(): Promise<Kept> {
  const kept: Kept = new Map()
  await run({ shard: '1/2' }, kept, lcov({ '/home/runner/work/s/s/a.ts': [1, 2, -3], 'b.ts': [-1] }))
  await run({ shard: '2/2' }, kept, lcov({ 'a.ts': [-1, 3], 'b.ts': [1, -2] }))
  return kept
}

describe('shards', () => {
  test('are collected under names of their own and judged as one', async () => {
    const kept = await collectBoth()
    expect([...kept.keys()]).toEqual(['velocity-coverage-default-1-of-2', 'velocity-coverage-default-2-of-2'])
    const { report, outputs } = await run({ 'expect-shards': '2', 'min-patch': '100' }, kept, null)
    expect(report).toMatchObject({ verdict: 'pass', facts: { 'lines-covered': 4, 'lines-total': 5 } })
    expect(outputs).toMatchObject({ 'shards-present': '2', 'shards-expected': '2' })
    expect(report.evidence.map(({ kind, path }) => `${kind}: ${path}`)).toEqual([
      'coverage report of shard 1/2: lcov.info',
      'coverage report of shard 2/2: lcov.info',
    ])
  })

  test('collect judges no threshold and writes no comment', async () => {
    const { report, publish } = await run({ shard: '1/2', min: '100' }, new Map(), lcov({ 'a.ts': [-1] }))
    expect(report).toMatchObject({ verdict: 'pass', id: 'default-shard-1-of-2' })
    expect(publish.comment).toBe('never')
  })

  test('collect without a report is inconclusive and keeps nothing', async () => {
    const kept: Kept = new Map()
    const { report } = await run({ shard: '1/2' }, kept, null)
    expect([report.verdict, kept.size]).toEqual(['inconclusive', 0])
  })

  test('one that is missing is named with the job that was cancelled, and nothing is judged', async () => {
    const kept = await collectBoth()
    kept.delete('velocity-coverage-default-1-of-2')
    const jobsOfRun = async () => [
      { name: 'unit (1)', status: 'completed', conclusion: 'cancelled' },
      { name: 'unit (2)', status: 'completed', conclusion: 'success' },
    ]
    const { report } = await run({ 'expect-shards': '2', min: '100' }, kept, null, { github: { jobsOfRun } })
    expect(report).toMatchObject({
      verdict: 'inconclusive',
      reason: 'coverage/incomplete-shards',
      headline: '1 of 2 shards. Present: 2/2. Missing: 1/2 (job "unit (1)" cancelled). No percentage was judged.',
    })
    expect(report.findings.every(({ verdict }) => verdict === 'inconclusive')).toBe(true)
  })

  test('no shard at all is inconclusive', async () => {
    const { report } = await run({ 'expect-shards': '["ubuntu","macos"]' }, new Map(), null)
    expect(report.headline).toContain('0 of 2 shards. Missing: ubuntu, macos.')
  })

  test('one of another commit is wrong-commit and counts as missing', async () => {
    const kept = await collectBoth()
    const other: FakeRepo = { ...repo, head: base }
    const kept2: Kept = new Map()
    await run({ shard: '2/2' }, kept2, lcov({ 'a.ts': [1] }), { repo: other, event: { kind: 'other', name: 'x' } })
    kept.set('velocity-coverage-default-2-of-2', kept2.get('velocity-coverage-default-2-of-2')!)
    const { report } = await run({ 'expect-shards': '2' }, kept, null)
    expect(report.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['coverage/wrong-commit', 'coverage/incomplete-shards']),
    )
    expect(report.verdict).toBe('inconclusive')
  })

  test.each<[string, Uint8Array]>([
    ['cut short', Uint8Array.of(31, 139, 8)],
    ['not packed coverage', FAKE_CODEC.gzip(new Uint8Array(Buffer.from('{"schema":"velocity.coverage-shard/1"}')))],
  ])('one that is %s is inconclusive', async (_name, bytes) => {
    const kept = await collectBoth()
    kept.set('velocity-coverage-default-2-of-2', new Map([[SHARD_FILE, bytes]]))
    const { report } = await run({ 'expect-shards': '2' }, kept, null)
    expect(report.verdict).toBe('inconclusive')
    const finding = report.findings.find(({ code }) => code === 'VEL_COV_PACKED')
    expect(finding?.message).toContain('the shard velocity-coverage-default-2-of-2')
  })

  test('shards of another gate and of another flag are left alone', async () => {
    const kept = await collectBoth()
    await run({ shard: '9/9', id: 'default-2' }, kept, lcov({ 'a.ts': [-1] }))
    await run({ shard: '1/1', flag: 'e2e' }, kept, lcov({ 'b.ts': [2] }))
    const { report } = await run({ 'expect-shards': '1', flag: 'e2e' }, kept, null)
    expect(report.facts).toMatchObject({ 'shards-present': 1, 'lines-total': 1 })
    expect(report.reason).toBe('coverage/unmeasured')
  })

  test('without artifacts they cannot be collected nor judged', async () => {
    await expect(run({ shard: '1/2' }, null, lcov({ 'a.ts': [1] }))).rejects.toMatchObject({
      code: 'VEL_COV_NO_ARTIFACTS',
    })
    await expect(run({ 'expect-shards': '2' }, null, null)).rejects.toMatchObject({ code: 'VEL_COV_NO_ARTIFACTS' })
  })

  test('mode collect without a name is a mistake of the user', async () => {
    await expect(run({ mode: 'collect' }, new Map(), null)).rejects.toMatchObject({ code: 'VEL_COV_NO_SHARD' })
  })
})

describe('missingShards', () => {
  test.each([
    [{ kind: 'count', count: 3 } as const, ['1/3', '3/3'], ['2/3']],
    [{ kind: 'count', count: 2 } as const, ['ubuntu'], ['unnamed 1 of 1']],
    [{ kind: 'count', count: 2 } as const, ['ubuntu', 'macos'], []],
    [{ kind: 'count', count: 2 } as const, [], ['1/2', '2/2']],
    [{ kind: 'list', labels: ['a', 'b'] } as const, ['b', 'c'], ['a']],
  ])('of %j with %j are %j', (expected, present, missing) => {
    expect(missingShards(expected, present)).toEqual(missing)
  })
})

describe('missingOfFlags', () => {
  const [unit, e2e] = [
    { flag: 'unit', shard: '1/2' },
    { flag: 'e2e', shard: '2/2' },
  ]
  test.each([
    ['one flag does not stand in for another', 2, [unit, e2e], ['2/2 of unit', '1/2 of e2e']],
    ['flags are counted together', 2, [{ ...unit, shard: 'a' }, e2e], []],
    ['one label of two flags is two shards', 4, [unit, { ...unit, flag: 'e2e' }, e2e, { ...e2e, flag: 'unit' }], []],
    ['one flag is as none', 2, [unit], ['2/2']],
  ])('%s', (_name, count, present, missing) => {
    expect(missingOfFlags({ kind: 'count', count }, present)).toEqual(missing)
  })
})

describe('blameJob', () => {
  const job = (name: string, conclusion: string | null) => ({ name, status: 'completed', conclusion })
  test.each([
    ['3/8', [job('unit (13)', 'failure'), job('unit (3)', 'cancelled')], 'job "unit (3)" cancelled'],
    ['3/8', [job('unit (3)', 'success')], null],
    [
      'os=linux,py=3.12',
      [job('test (linux, 3.11)', 'failure'), job('test (linux, 3.12)', 'failure')],
      'job "test (linux, 3.12)" failure',
    ],
  ])('for %s', (shard, jobs, expected) => {
    expect(blameJob(shard, jobs)).toBe(expected)
  })
})

test('a shard’s artifact has a name that every store takes', () => {
  expect(shardArtifactName('default', 'e2e', 'os=linux,py=3.12')).toBe('velocity-coverage-default-e2e-os=linux-py=3.12')
})
