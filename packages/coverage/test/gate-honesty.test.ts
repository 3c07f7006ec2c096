import { describe, expect, test } from '@jest/globals'
import type { GateOutcome, RunEvent } from '@velocity/ports'
import { coverageGate } from '../src/gate.ts'
import { inputsOf, lcov, source } from './support/coverage-builder.ts'
import { type FakeRun, fakePorts } from './support/fake-ports.ts'
import { type FakeRepo, sha } from './support/fake-repo.ts'

const [root, head] = [sha('root'), sha('head')]
const POLICY = 'version: 1\ncoverage:\n  total:\n    min: 60\n  patch:\n    min: 90\n'
const tree = { '.velocity.yml': POLICY, 'src/a.ts': source(4) }
const changed = { ...tree, 'src/a.ts': `${source(4)}five\nsix\n` }
const push: RunEvent = { kind: 'push', before: null, after: root, ref: 'refs/heads/main', defaultBranch: 'main' }
const local: RunEvent = { kind: 'local', base: root }

const first: FakeRepo = { head: root, commits: [{ sha: root, parents: [], tree }] }
const second: FakeRepo = { head, commits: [...first.commits, { sha: head, parents: [root], tree: changed }] }

async function gate(run: Partial<FakeRun>, report: string, inputs = {}) {
  const ports = fakePorts({ repo: second, event: local, disk: { 'coverage/lcov.info': report }, ...run })
  return { ...(await coverageGate(inputsOf(inputs), ports)), logged: ports.logged.join('\n') }
}

function fileOf({ files }: GateOutcome, name: string): string | undefined {
  return files.find((file) => file.name === name)?.content
}

describe('the first push of a repository', () => {
  const cache = () => new Map<string, Uint8Array>()

  test('is judged by its total, says that no change was judged, and becomes a baseline', async () => {
    const kept = cache()
    const { report } = await gate({ repo: first, event: push, cache: kept }, lcov({ 'src/a.ts': [1, 2, 3, -4] }))
    expect(report).toMatchObject({ verdict: 'pass', reason: 'met' })
    expect(report.notices).toContain('rules about the change were skipped: a first commit, which nothing came before.')
    expect(kept.size).toBe(1)
  })

  test('fails on its total', async () => {
    const { report } = await gate({ repo: first, event: push }, lcov({ 'src/a.ts': [1, -2, -3, -4] }))
    expect(report).toMatchObject({ verdict: 'fail', reason: 'coverage/total' })
  })

  test('is none where the clone hides the parent: the change is missing, and there is no baseline', async () => {
    const kept = cache()
    const repo = { head: root, commits: [{ sha: root, parents: [sha('cut')], tree }] }
    const { report } = await gate({ repo, event: push, cache: kept }, lcov({ 'src/a.ts': [1, 2, 3, 4] }))
    expect(report).toMatchObject({ verdict: 'inconclusive', reason: 'coverage/no-diff' })
    expect(kept.size).toBe(0)
  })
})

describe('evidence that is not whole', () => {
  const report = lcov({ 'src/a.ts': [1, 2, 3, 4], 'lib/b.ts': [1], 'lib/c.ts': [1] })

  test.each([
    ['unresolved paths', { 'coverage/lcov.info': report }, {}],
    ['an unreadable report', { 'a.info': lcov({ 'src/a.ts': [1] }), 'b.info': 'SF:' }, { files: '*.info' }],
    ['no report', {}, {}],
  ])('%s: no number leaves the gate, and the badge is grey', async (_name, disk, inputs) => {
    const outcome = await gate({ disk }, '', inputs)
    expect(outcome.report.verdict).toBe('inconclusive')
    expect(outcome.outputs).toMatchObject({
      'line-rate': '',
      'branch-rate': '',
      covered: '',
      total: '',
      'patch-rate': '',
    })
    expect(outcome.report.sections).toEqual([])
    expect(outcome.report.facts).toMatchObject({ 'lines-covered': null, 'lines-total': null })
    expect(JSON.parse(fileOf(outcome, 'badge.json') ?? '')).toMatchObject({ message: 'unknown', color: '9f9f9f' })
    expect(fileOf(outcome, 'cobertura.xml')).toBeUndefined()
  })

  test('a whole measurement without a change is shown, and said not to be judged', async () => {
    const repo = { head: root, commits: [{ sha: root, parents: [sha('cut')], tree }] }
    const { report, outputs } = await gate({ repo, event: push }, lcov({ 'src/a.ts': [1, 2, 3, 4] }))
    expect(report.sections.map(({ title }) => title)).toEqual(['Measured, not judged'])
    expect(outputs['line-rate']).toBe('100.00')
  })

  test('a report is no file of the repository: its finding has no place there', async () => {
    const { report } = await gate({}, 'SF:')
    expect(report.findings).toMatchObject([{ rule: 'coverage/parse-error', locations: [] }])
    expect(report.headline).toContain('coverage/lcov.info')
  })
})

describe('annotations', () => {
  const report = lcov({ 'src/a.ts': [1, -2, -3, 4, -5, 6] })

  test('of all-changed name old uncovered lines too, as notes that stand in no report', async () => {
    const all = await gate({}, report, { annotations: 'all-changed' })
    const some = await gate({}, report, { annotations: 'new-lines' })
    expect(all.remarks).toMatchObject([
      {
        rule: 'coverage/uncovered',
        verdict: 'pass',
        severity: 'note',
        locations: [{ path: 'src/a.ts', startLine: 2, endLine: 3 }],
      },
    ])
    expect(some.remarks).toEqual([])
    expect(all.report).toEqual(some.report)
  })

  test('say at the line what is true of the line', async () => {
    const { report: judged } = await gate({}, report)
    const patch = judged.findings.find(({ rule }) => rule === 'coverage/patch')
    expect(patch).toMatchObject({ placeNote: 'not run by any test', locations: [{ startLine: 5, endLine: 5 }] })
  })
})

test('what the author can act on comes first', async () => {
  const { report } = await gate({}, lcov({ 'src/a.ts': [1, -2, -3, -4, -5, 6] }))
  expect(report.findings.map(({ rule }) => rule)).toEqual(['coverage/patch', 'coverage/total'])
  expect(report.headline).toMatch(/^patch 50\.00 % < 90 %/u)
})

test('a baseline that is not found: the log has the count and the places, the verdict is the same everywhere', async () => {
  const report = lcov({ 'src/a.ts': [1, 2, 3, 4, 5, 6] })
  const ci = await gate({ cache: new Map(), github: {} }, report, { 'max-drop': '1' })
  const laptop = await gate({ github: null }, report, { 'max-drop': '1' })
  expect(ci.logged).toContain(`no baseline of ${root} or of its 0 first-parent ancestors`)
  expect(ci.logged).toContain('looked in: artifacts and cache')
  expect(laptop.logged).toContain('nowhere: there is neither a GitHub to ask nor a cache')
  expect(ci.report).toEqual(laptop.report)
  const none = await gate({}, report, { 'max-drop': '1', baseline: 'none' })
  expect(none.report.notices).toContain('max-drop and ratchet were skipped: the input baseline is "none".')
})
