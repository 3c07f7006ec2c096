import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import type { GitHub, RunEvent } from '@velocity/ports'
import fc from 'fast-check'
import { BASELINE_FILE, baselineArtifactName, baselineCacheKey } from '../src/baseline/baseline-header.ts'
import { decodeBaseline, encodeBaseline } from '../src/baseline/decode-baseline.ts'
import { packCoverage } from '../src/baseline/pack-coverage.ts'
import { readBaselineFile } from '../src/baseline/read-baseline-file.ts'
import { unpackCoverage } from '../src/baseline/unpack-coverage.ts'
import { coverageGate } from '../src/gate.ts'
import { covered, inputsOf, lcov, source } from './support/coverage-builder.ts'
import { artifactInfo, FAKE_CODEC, type FakeRun, fakePorts, fakeZip } from './support/fake-ports.ts'
import { type FakeRepo, sha } from './support/fake-repo.ts'

const [old, mid, base, head, merge] = [sha('old'), sha('mid'), sha('base'), sha('head'), sha('merge')]
const policy = 'version: 1\ncoverage:\n  total:\n    max-drop: 0\n'
const tree = { '.velocity.yml': policy, 'a.ts': source(6) }
const repo: FakeRepo = {
  head: merge,
  commits: [
    { sha: old, parents: [], tree: { ...tree, 'a.ts': source(4) } },
    { sha: mid, parents: [old], tree },
    { sha: base, parents: [mid], tree },
    { sha: head, parents: [base], tree: { ...tree, 'a.ts': `${source(6)}new\n` } },
    { sha: merge, parents: [base, head], tree: { ...tree, 'a.ts': `${source(6)}new\n` } },
  ],
}
const pull: RunEvent = {
  kind: 'pull_request',
  number: 1,
  baseSha: base,
  headSha: head,
  baseRef: 'main',
  headRef: 'topic',
  isFork: false,
}

function header(commit: string) {
  const hash = 'a'.repeat(64)
  return {
    schema: 'velocity.coverage-baseline/1',
    id: 'default',
    sha: commit,
    tree: sha(`t${commit.slice(0, 12)}`),
    config: hash,
  } as const
}

function baselineOf(commit: string, lines: readonly number[]): Uint8Array {
  return encodeBaseline(header(commit), [covered('a.ts', lines)], FAKE_CODEC)
}

function githubWith(
  stored: Readonly<Record<string, { readonly bytes: Uint8Array; readonly runHead?: string }>>,
): Partial<GitHub> {
  const names = Object.keys(stored)
  return {
    pushedCommits: async (branch) => (branch === 'main' ? names : []),
    artifactsByName: async (name) =>
      names.flatMap((commit, at) =>
        baselineArtifactName('default', commit) === name
          ? [artifactInfo(at, name, stored[commit]?.runHead ?? commit)]
          : [],
      ),
    downloadArtifact: async (id) => fakeZip(new Map([[BASELINE_FILE, stored[names[id]!]!.bytes]])),
  }
}

async function judge(run: Partial<FakeRun>, lines: readonly number[], inputs: Readonly<Record<string, string>> = {}) {
  const disk = { 'lcov.info': lcov({ 'a.ts': lines }), ...run.disk }
  return (await coverageGate(inputsOf(inputs), fakePorts({ repo, event: pull, ...run, disk }))).report
}

const FULL = [1, 2, 3, 4, 5, 6]

describe('the baseline', () => {
  test('of the base commit is found as an artifact and judged against', async () => {
    const github = githubWith({ [base]: { bytes: baselineOf(base, FULL) } })
    expect(await judge({ github }, [...FULL, 7])).toMatchObject({
      verdict: 'pass',
      facts: { 'baseline-sha': base, 'baseline-distance': 0, delta: '+0.00 pp' },
    })
    expect(await judge({ github }, [...FULL, -7])).toMatchObject({
      verdict: 'fail',
      reason: 'coverage/max-drop',
      facts: { delta: '-14.29 pp' },
    })
  })

  test('names a file that no report holds any more', async () => {
    const github = githubWith({ [base]: { bytes: baselineOf(base, FULL) } })
    const disk = { 'lcov.info': lcov({ 'b.ts': [1] }) }
    const tree = { ...repo.commits[0]?.tree, 'a.ts': source(6), 'b.ts': source(1) }
    const commits = repo.commits.map((commit) => ({ ...commit, tree }))
    const { report } = await coverageGate(
      inputsOf(),
      fakePorts({ repo: { ...repo, commits }, event: pull, github, disk }),
    )
    expect(report.notices).toContain('1 file that the baseline measures, in no report now: a.ts.')
  })

  test('two commits back is found, and its lines are carried through the diff', async () => {
    const github = githubWith({ [old]: { bytes: baselineOf(old, [1, 2, 3, 4]) } })
    const report = await judge({ github }, [1, 2, 3, 4, -5, -6, 7])
    expect(report).toMatchObject({ verdict: 'pass', facts: { 'baseline-sha': old, 'baseline-distance': 2 } })
    expect(report.notices).toContain(`compared with the baseline of ${old.slice(0, 12)} (2 commits before the base).`)
  })

  test('is taken from the cache when there is no artifact', async () => {
    const cache = new Map([[baselineCacheKey('default', base), baselineOf(base, FULL)]])
    expect(await judge({ cache }, [...FULL, 7])).toMatchObject({ facts: { 'baseline-sha': base } })
    expect(await judge({ cache }, [...FULL, 7], { baseline: 'artifact' })).toMatchObject({
      facts: { 'baseline-sha': null },
    })
  })

  test('is asked for only where a push can have left one', async () => {
    const asked: string[] = []
    const artifactsByName = async (name: string) => {
      asked.push(name)
      return []
    }
    await judge({ github: { artifactsByName, pushedCommits: async () => [old] } }, FULL)
    expect(asked).toEqual([base, old].map((commit) => baselineArtifactName('default', commit)))
  })

  test('under another coverage.ignore is used, and says so', async () => {
    const report = await judge({ github: githubWith({ [base]: { bytes: baselineOf(base, FULL) } }) }, FULL)
    expect(report.notices.join('\n')).toContain('measured under another coverage.ignore')
  })

  test('of another gate is not used', async () => {
    const bytes = encodeBaseline({ ...header(base), id: 'other' }, [covered('a.ts', FULL)], FAKE_CODEC)
    expect(await judge({ github: githubWith({ [base]: { bytes } }) }, FULL)).toMatchObject({
      facts: { 'baseline-sha': null },
    })
  })

  test('that is missing skips the delta rules and says so', async () => {
    const report = await judge({ github: {} }, [...FULL, -7])
    expect(report.verdict).toBe('pass')
    expect(report.notices.join('\n')).toContain('max-drop and ratchet were skipped: no baseline was found')
  })

  test.each<[string, Readonly<Record<string, { readonly bytes: Uint8Array; readonly runHead?: string }>>]>([
    ['from another commit’s run', { [base]: { bytes: baselineOf(base, FULL), runHead: head } }],
    ['that names another commit', { [base]: { bytes: baselineOf(old, FULL) } }],
    [
      'that is cut short',
      { [base]: { bytes: FAKE_CODEC.gzip(FAKE_CODEC.gunzip(baselineOf(base, FULL), 1e6).slice(0, -3)) } },
    ],
    ['that is not compressed', { [base]: { bytes: Uint8Array.of(1, 2, 3) } }],
  ])('%s is not used', async (_name, stored) => {
    expect(await judge({ github: githubWith(stored) }, [...FULL, -7])).toMatchObject({
      verdict: 'pass',
      facts: { 'baseline-sha': null },
    })
  })

  test('is looked for in the cache when GitHub is down, and the verdict still comes', async () => {
    const down = () =>
      Promise.reject(new UserError({ code: 'VEL_GITHUB_UNAVAILABLE', message: 'down', why: 'why', fix: 'wait' }))
    const cache = new Map([[baselineCacheKey('default', base), baselineOf(base, FULL)]])
    const report = await judge({ github: { artifactsByName: down }, cache }, [...FULL, -7])
    expect(report.reason).toBe('coverage/max-drop')
    // It is not so on a laptop: the log has it, the verdict has not.
    expect(report.notices.join('\n')).not.toContain('VEL_GITHUB_UNAVAILABLE')
  })

  test('can be a file of the base commit or an ancestor, and of no other', async () => {
    const file = (commit: string) => ({ disk: { 'base.bin': baselineOf(commit, FULL) } })
    const inputs = { baseline: 'file:base.bin' }
    expect(await judge(file(base), [...FULL, 7], inputs)).toMatchObject({ facts: { 'baseline-distance': 0 } })
    expect(await judge(file(mid), [...FULL, 7], inputs)).toMatchObject({ facts: { 'baseline-distance': 1 } })
    const other = { code: 'VEL_COV_BASELINE', why: expect.stringContaining('another line of history') }
    await expect(judge(file(head), [...FULL, 7], inputs)).rejects.toMatchObject(other)
  })

  test.each<[string, Uint8Array, string]>([
    ['is no gzip', new Uint8Array(9), 'is not whole compressed data'],
    ['is cut', baselineOf(base, FULL).slice(0, -9), 'is not whole compressed data'],
    ['is a shard', FAKE_CODEC.gzip(packCoverage({ a: 1 }, [])), 'begins with a header of something else'],
  ])('named by hand that %s is VEL_COV_PACKED, by its name', async (_, bytes, what) => {
    const given = judge({ disk: { 'base.bin': bytes } }, FULL, { baseline: 'file:base.bin' })
    const message = `the baseline "base.bin" ${what}.`
    await expect(given).rejects.toMatchObject({ code: 'VEL_COV_PACKED', message })
  })

  test('named by hand that is far too large is refused for that reason', async () => {
    const piece = new Uint8Array(64 * 1024 * 1024)
    const files = {
      read: async function* () {
        for (let at = 0; at < 5; at += 1) yield piece
      },
    }
    const ports = {
      ...fakePorts({ repo, event: pull }),
      files: { ...fakePorts({ repo, event: pull }).files, ...files },
    }
    const refused = { code: 'VEL_COV_BASELINE', why: expect.stringContaining('some other file') }
    await expect(readBaselineFile('base.bin', base, ports)).rejects.toMatchObject(refused)
  })

  test.each<[string, RunEvent, boolean]>([
    [
      'after a push to the default branch',
      { kind: 'push', before: mid, after: base, ref: 'refs/heads/main', defaultBranch: 'main' },
      true,
    ],
    [
      'not after a push elsewhere',
      { kind: 'push', before: mid, after: base, ref: 'refs/heads/x', defaultBranch: 'main' },
      false,
    ],
    ['after a merge group that passes', { kind: 'merge_group', baseSha: mid, headSha: base, baseRef: 'main' }, true],
    ['not after a run of another kind', { kind: 'other', name: 'schedule' }, false],
  ])('is kept %s', async (_name, event, isKept) => {
    const artifacts = new Map<string, Map<string, Uint8Array>>()
    const cache = new Map<string, Uint8Array>()
    await judge({ repo: { ...repo, head: base }, event, artifacts, cache }, FULL)
    const bytes = artifacts.get(baselineArtifactName('default', base))?.get(BASELINE_FILE)
    expect([bytes !== undefined, cache.has(baselineCacheKey('default', base))]).toEqual([isKept, isKept])
    if (bytes !== undefined) {
      const decoded = decodeBaseline(bytes, 'kept', FAKE_CODEC)
      expect(decoded.header).toMatchObject({ sha: base, id: 'default' })
      expect(decoded.files).toEqual([covered('a.ts', FULL)])
    }
  })

  test('is never kept from incomplete evidence', async () => {
    const cache = new Map<string, Uint8Array>()
    const event: RunEvent = { kind: 'push', before: mid, after: base, ref: 'refs/heads/main', defaultBranch: 'main' }
    await judge({ repo: { ...repo, head: base }, event, cache, disk: { 'x/lcov.info': 'SF:a.ts\nDA:1' } }, FULL)
    expect(cache.size).toBe(0)
  })

  test('mode baseline writes a file for laptops', async () => {
    const ports = fakePorts({
      repo: { ...repo, head: base },
      event: { kind: 'local', base: null },
      disk: { 'lcov.info': lcov({ 'a.ts': FULL }) },
    })
    await coverageGate(inputsOf({ mode: 'baseline', baseline: 'file:out/base.bin' }), ports)
    const bytes = ports.written.get('out/base.bin') as Uint8Array
    expect(decodeBaseline(bytes, 'out', FAKE_CODEC).header.sha).toBe(base)
  })
})

describe('packed coverage', () => {
  const files = [
    covered(
      'b.ts',
      [1, -5, 900],
      [
        [1, 1, 2],
        [900, 3, 9],
      ],
    ),
    covered('a/ü.ts', [2]),
  ]

  test('comes back as it was, sorted by path', () => {
    expect(unpackCoverage(packCoverage({ a: 1 }, files), 'x')).toEqual({
      header: { a: 1 },
      files: [files[1], files[0]],
    })
  })

  test('is the same bytes whatever the order', () => {
    expect(packCoverage({}, files)).toEqual(packCoverage({}, [...files].reverse()))
  })

  test('of a million lines takes less than a byte and a half a line before compression', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => (at % 3 === 0 ? -(2 * at + 1) : 2 * at + 1))
    expect(packCoverage({}, [covered('a.ts', lines)]).length).toBeLessThan(150_000)
  })

  test('that is cut, changed or padded is VEL_COV_PACKED or reads as other, well-formed coverage; never anything else', () => {
    const bytes = packCoverage({ a: 1 }, files)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, value, isCut) => {
        const hostile = isCut ? bytes.slice(0, at) : bytes.map((byte, index) => (index === at ? value : byte))
        try {
          const { header, files: read } = unpackCoverage(hostile, 'x')
          expect(packCoverage(header as Record<string, unknown>, read).length).toBeGreaterThan(0)
          expect(isCut).toBe(false)
        } catch (error) {
          expect(error).toMatchObject({ code: 'VEL_COV_PACKED' })
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each(['../x', '/etc/x', 'a/../x', 'a//b', 'a\nb', '', 'a\\b'])('with the path %j is refused', (path) => {
    const bytes = packCoverage({}, [{ ...covered('a.ts', [1]), path }])
    expect(() => unpackCoverage(bytes, 'x')).toThrow(expect.objectContaining({ code: 'VEL_COV_PACKED' }))
  })

  test('that names a file twice is refused', () => {
    const bytes = packCoverage({}, [covered('a.ts', [1]), covered('a.ts', [2])])
    expect(() => unpackCoverage(bytes, 'x')).toThrow(expect.objectContaining({ code: 'VEL_COV_PACKED' }))
  })
})
