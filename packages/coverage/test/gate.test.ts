import { describe, expect, test } from '@jest/globals'
import type { GateReport } from '@velocity/model'
import type { GateOutcome, RunEvent } from '@velocity/ports'
import { canonicalJson } from '@velocity/report'
import { chooseMode, coverageGate } from '../src/gate.ts'
import { inputsOf, lcov, source } from './support/coverage-builder.ts'
import { type FakeRun, fakePorts } from './support/fake-ports.ts'
import { type FakeRepo, sha } from './support/fake-repo.ts'

const [base, head, merge] = [sha('base'), sha('head'), sha('merge')]
const POLICY = 'version: 1\ncoverage:\n  total:\n    min: 50\n  patch:\n    min: 90\n'
const baseTree = { '.velocity.yml': POLICY, 'src/a.ts': source(4), 'README.md': 'hello\n' }
const headTree = { ...baseTree, 'src/a.ts': `${source(4)}five\nsix\n` }

const pullRequest: RunEvent = {
  kind: 'pull_request',
  number: 3,
  baseSha: base,
  headSha: head,
  baseRef: 'main',
  headRef: 'topic',
  isFork: false,
}
const repo: FakeRepo = {
  head: merge,
  commits: [
    { sha: base, parents: [], tree: baseTree },
    { sha: head, parents: [base], tree: headTree },
    { sha: merge, parents: [base, head], tree: headTree },
  ],
  refs: { 'origin/main': base },
}
const GOOD = lcov({ 'src/a.ts': [1, 2, 3, 4, 5, 6] })

function gate(inputs: Readonly<Record<string, string>>, run: Partial<FakeRun> = {}): Promise<GateOutcome> {
  const ports = fakePorts({ repo, event: pullRequest, disk: { 'coverage/lcov.info': GOOD }, ...run })
  return coverageGate(inputsOf(inputs), ports)
}

async function report(inputs: Readonly<Record<string, string>>, run: Partial<FakeRun> = {}): Promise<GateReport> {
  return (await gate(inputs, run)).report
}

function reasons({ findings }: GateReport): readonly string[] {
  return findings.filter(({ rule }) => rule.startsWith('coverage/')).map(({ rule, verdict }) => `${verdict} ${rule}`)
}

describe('coverageGate', () => {
  test('passes with evidence and says what it measured', async () => {
    const outcome = await gate({})
    expect(outcome.report).toMatchObject({
      verdict: 'pass',
      reason: 'met',
      headline: 'lines 100.00 % (6/6), patch 100.00 % (2/2)',
      subject: { headSha: head, baseSha: base, baseOrigin: 'base branch main', isDirty: false },
    })
    expect(outcome.outputs).toMatchObject({
      verdict: 'pass',
      'exit-reason': 'met',
      'line-rate': '100.00',
      covered: '6',
      total: '6',
      'patch-rate': '100.00',
      'patch-covered': '2',
      'new-uncovered': '0',
      'baseline-sha': '',
      delta: '',
    })
    expect(outcome.files.map(({ name }) => name)).toEqual(['cobertura.xml', 'badge.json', 'badge.svg'])
  })

  test('fails on the patch, and names the lines', async () => {
    const failed = await report({}, { disk: { 'coverage/lcov.info': lcov({ 'src/a.ts': [1, 2, 3, 4, 5, -6] }) } })
    expect(failed).toMatchObject({
      verdict: 'fail',
      reason: 'coverage/patch',
      headline: 'patch 50.00 % < 90 % (1/2 changed lines), 1 new uncovered line',
    })
    expect(failed.findings[0]?.locations).toEqual([{ path: 'src/a.ts', startLine: 6, endLine: 6 }])
    expect(failed.notices.at(-1)).toBe(`Reproduce: velocity coverage gate --base ${base.slice(0, 12)}`)
    expect(failed.sections.map(({ title }) => title)).toEqual(['Coverage', 'Changed files', 'Uncovered new lines'])
  })

  test('fails on the total', async () => {
    expect(
      await report(
        { min: '99', files: 'coverage/*.info' },
        { disk: { 'coverage/lcov.info': lcov({ 'src/a.ts': [-1, 2, 3, 4, 5, 6] }) } },
      ),
    ).toMatchObject({
      verdict: 'fail',
      reason: 'coverage/total',
    })
  })

  test('an input overrides the policy file', async () => {
    const disk = { 'coverage/lcov.info': lcov({ 'src/a.ts': [1, 2, 3, 4, 5, -6] }) }
    expect(await report({ 'min-patch': '50' }, { disk })).toMatchObject({ verdict: 'pass' })
    expect(await report({ 'max-new-uncovered': '0', 'min-patch': '50' }, { disk })).toMatchObject({
      reason: 'coverage/new-uncovered',
    })
  })

  test.each<[string, Readonly<Record<string, string>>, Partial<FakeRun>, readonly string[]]>([
    ['no report at all', {}, { disk: {} }, ['inconclusive coverage/no-report']],
    [
      'a named report that is not there',
      { files: 'coverage/lcov.info\nother/lcov.info' },
      {},
      ['inconclusive coverage/no-report'],
    ],
    ['an empty report', {}, { disk: { 'coverage/lcov.info': '' } }, ['inconclusive coverage/parse-error']],
    [
      'a report that is no report',
      { files: 'x.xml' },
      { disk: { 'x.xml': '<html/>' } },
      ['inconclusive coverage/parse-error'],
    ],
    [
      'one bad report among good ones',
      { files: '**/lcov.info' },
      { disk: { 'a/lcov.info': GOOD, 'b/lcov.info': 'SF:src/a.ts\nDA:1' } },
      ['inconclusive coverage/parse-error'],
    ],
    [
      'a report of no line',
      {},
      { disk: { 'coverage/lcov.info': 'TN:\nSF:src/a.ts\nend_of_record\n' } },
      ['inconclusive coverage/parse-error'],
    ],
    [
      'paths that are not in the repository',
      {},
      { disk: { 'coverage/lcov.info': lcov({ '/app/x.ts': [1], 'src/a.ts': [1] }) } },
      ['inconclusive coverage/unresolved-paths'],
    ],
    [
      'a path that climbs out',
      {},
      { disk: { 'coverage/lcov.info': lcov({ '../../src/a.ts': [1] }) } },
      ['inconclusive coverage/unresolved-paths'],
    ],
    [
      'only ignored files',
      {},
      { disk: { 'coverage/lcov.info': lcov({ 'coverage/lcov.info': [1] }) } },
      ['inconclusive coverage/zero-coverable'],
    ],
    [
      'another checkout',
      {},
      { repo: { ...repo, head: base } },
      ['inconclusive coverage/no-diff', 'inconclusive coverage/wrong-commit'],
    ],
  ])('%s is inconclusive and nothing is judged', async (_name, inputs, run, expected) => {
    const { verdict, findings, facts } = await report(inputs, run)
    expect(verdict).toBe('inconclusive')
    expect([...reasons({ findings } as GateReport)].sort()).toEqual(expected)
    expect(facts['patch-total']).toBeNull()
  })

  test('unresolved paths name examples and the root-map to add', async () => {
    const tree = { ...baseTree, 'services/api/src/x.ts': source(2) }
    const one: FakeRepo = { head: base, commits: [{ sha: base, parents: [], tree }] }
    const event: RunEvent = { kind: 'local', base: base }
    const { findings } = await report(
      {},
      { repo: one, event, disk: { 'coverage/lcov.info': lcov({ '/app/src/x.ts': [1] }) } },
    )
    expect(findings[0]?.message).toBe(
      '1 of 1 report path name no file of the repository (e.g. /app/src/x.ts: no tracked file has this path)',
    )
    expect(findings[0]?.fix).toBe('root-map: "/app/=>services/api/"')
    expect(
      await report(
        { 'root-map': '/app/=>services/api/' },
        { repo: one, event, disk: { 'coverage/lcov.info': lcov({ '/app/src/x.ts': [1] }) } },
      ),
    ).toMatchObject({ verdict: 'pass' })
  })

  test('generated files that are on disk but not in git are named and not judged (trap 15)', async () => {
    const disk = { 'gen/api.ts': 'x', 'coverage/lcov.info': GOOD + lcov({ 'gen/api.ts': [-1] }) }
    const passed = await report({}, { disk })
    expect(passed).toMatchObject({ verdict: 'pass', facts: { 'lines-total': 6 } })
    expect(passed.notices).toContain(
      'coverage/lcov.info: 1 file on disk but in no commit left out (generated or a dependency): gen/api.ts.',
    )
  })

  test("git's own files are on disk too, and are no generated sources", async () => {
    const disk = { '.git/config': 'x', 'coverage/lcov.info': GOOD + lcov({ '/app/.git/config': [1] }) }
    expect(await report({}, { disk })).toMatchObject({ verdict: 'inconclusive' })
  })

  test('a header that lies is shown and never gated on (trap 1)', async () => {
    const disk = { 'coverage/lcov.info': GOOD.replace('end_of_record', 'LF:60\nLH:1\nend_of_record') }
    const passed = await report({}, { disk })
    expect(passed.verdict).toBe('pass')
    expect(passed.notices).toContain(
      'coverage/lcov.info: its header says 1/60 lines, the file holds 6/6; judged on 6/6.',
    )
  })

  test('an old report is advice, not a verdict (trap 19)', async () => {
    const passed = await report({}, { modifiedAt: new Date('2026-11-19T23:59:00Z') })
    expect(passed.verdict).toBe('pass')
    expect(reasons(passed)).toEqual(['pass coverage/stale-report'])
  })

  test('a changed file in no report fails; one without code does not', async () => {
    const tree = {
      ...headTree,
      'src/new.ts': 'export function f() { return 1 }\n',
      'src/types.ts': 'export interface A {\n  a: string\n}\n',
    }
    const failed = await report({}, { repo: withHead(tree) })
    expect(failed.reason).toBe('coverage/unmeasured')
    expect(failed.findings.map(({ scope }) => scope)).toEqual(['src/new.ts'])
    expect(failed.sections.find(({ title }) => title.startsWith('Changed files that'))?.rows).toEqual([
      [{ location: { path: 'src/types.ts' } }, 'holds no code', '3'],
    ])
  })

  test('reports of one tool side by side are read once', async () => {
    const disk = { 'coverage/lcov.info': GOOD, 'coverage/clover.xml': 'broken', 'coverage/coverage-final.json': '{' }
    const { evidence, verdict } = await report({}, { disk })
    expect([verdict, evidence.map(({ path }) => path)]).toEqual(['pass', ['coverage/lcov.info']])
  })
})

describe('policy', () => {
  test('a pull request is judged by the base’s policy and its own change is a notice', async () => {
    const lowered = { ...headTree, '.velocity.yml': POLICY.replace('90', '0') }
    const disk = { 'coverage/lcov.info': lcov({ 'src/a.ts': [1, 2, 3, 4, -5, -6] }) }
    const failed = await report({}, { repo: withHead(lowered), disk })
    expect(failed).toMatchObject({ verdict: 'fail', reason: 'coverage/patch' })
    expect(failed.notices.join('\n')).toContain('this change alters .velocity.yml')
  })

  test('without a base nothing is said of a change of the policy', async () => {
    const unknown: RunEvent = { ...pullRequest, headSha: sha('elsewhere') }
    const { verdict, notices } = await report({}, { event: unknown })
    expect([verdict, notices.join('\n')]).toEqual(['inconclusive', expect.not.stringContaining('alters')])
  })

  test.each([
    ['an unknown key', 'coverag:\n  total:\n    min: 1\n', 'VEL_POLICY_UNKNOWN_KEY'],
    ['a glob that cannot be used', 'coverage:\n  ignore: ["src/[a"]\n', 'VEL_GLOB_INVALID'],
  ])('a pull request cannot bring %s, which would judge every later one', async (_name, text, code) => {
    const broken = { ...headTree, '.velocity.yml': `version: 1\n${text}` }
    await expect(report({}, { repo: withHead(broken) })).rejects.toMatchObject({ code })
  })

  test('a pull request may mend a policy of the base that cannot be read only past the gate: it is never guessed', async () => {
    const tree = { ...baseTree, '.velocity.yml': 'version: 1\ncoverag:\n' }
    const commits = [{ sha: base, parents: [], tree }, ...repo.commits.slice(1)]
    await expect(report({}, { repo: { ...repo, commits } })).rejects.toMatchObject({ code: 'VEL_POLICY_UNKNOWN_KEY' })
  })

  test('on a laptop the working tree’s policy counts', async () => {
    const lowered = { ...headTree, '.velocity.yml': POLICY.replace('90', '0') }
    const disk = { 'coverage/lcov.info': lcov({ 'src/a.ts': [1, 2, 3, 4, -5, -6] }) }
    const event: RunEvent = { kind: 'local', base: null }
    expect(await report({}, { repo: withHead(lowered), disk, event })).toMatchObject({ verdict: 'pass' })
  })

  test('an unknown key is a mistake of the user, with its place', async () => {
    const tree = { ...baseTree, '.velocity.yml': 'version: 1\ncoverage:\n  totl:\n    min: 50\n' }
    const commits = [{ sha: base, parents: [], tree }, ...repo.commits.slice(1)]
    await expect(report({}, { repo: { ...repo, commits } })).rejects.toMatchObject({ code: 'VEL_POLICY_UNKNOWN_KEY' })
  })

  test('a policy file that is named and not there is a mistake of the user', async () => {
    await expect(report({ config: 'ci/velocity.yml' })).rejects.toMatchObject({ code: 'VEL_COV_NO_CONFIG' })
  })

  test('without any minimum it passes and warns that nothing is set', async () => {
    const trees = { 'src/a.ts': source(4) }
    const one: FakeRepo = { head: base, commits: [{ sha: base, parents: [], tree: trees }] }
    const passed = await report(
      {},
      { repo: one, event: { kind: 'local', base: null }, disk: { 'coverage/lcov.info': lcov({ 'src/a.ts': [-1] }) } },
    )
    expect(passed.verdict).toBe('pass')
    expect(passed.findings).toMatchObject([
      { rule: 'coverage/no-minimum', verdict: 'pass', severity: 'warning', code: 'VEL_COV_NO_MINIMUM' },
    ])
  })
})

describe('the same verdict everywhere', () => {
  test('a laptop and CI write byte-identical reports for one tree', async () => {
    const disk = { 'coverage/lcov.info': lcov({ 'src/a.ts': [1, 2, 3, 4, 5, -6] }) }
    const ci = await report({}, { disk, artifacts: new Map(), cache: new Map(), github: {} })
    const laptop = await report(
      {},
      { disk, repo: { ...repo, head }, event: { kind: 'local', base: null }, github: null },
    )
    expect(canonicalJson(laptop)).toBe(canonicalJson(ci))
  })
})

describe('chooseMode', () => {
  test.each<[Readonly<Record<string, string>>, RunEvent['kind'], string]>([
    [{}, 'pull_request', 'gate'],
    [{ shard: '1/2' }, 'pull_request', 'collect'],
    [{ shard: '1/2', 'expect-shards': '2' }, 'pull_request', 'gate'],
    [{}, 'workflow_run', 'publish'],
    [{ mode: 'gate' }, 'workflow_run', 'gate'],
  ])('%j on %s is %s', (inputs, event, expected) => {
    expect(chooseMode(inputsOf(inputs), event)).toBe(expected)
  })
})

function withHead(tree: Readonly<Record<string, string>>): FakeRepo {
  return {
    ...repo,
    commits: [
      { sha: base, parents: [], tree: baseTree },
      { sha: head, parents: [base], tree },
      { sha: merge, parents: [base, head], tree },
    ],
  }
}
