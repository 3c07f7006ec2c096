import { describe, expect, test } from '@jest/globals'
import { diffDigestText, parseDiff } from '@velocity/diff'
import type { GateReport } from '@velocity/model'
import type { RunEvent } from '@velocity/ports'
import { coverageGate } from '../src/gate.ts'
import { inputsOf, lcov, source } from './support/coverage-builder.ts'
import { fakeDiff, type Tree } from './support/fake-diff.ts'
import { FAKE_CODEC, fakePorts } from './support/fake-ports.ts'
import { type FakeRepo, sha } from './support/fake-repo.ts'

const [base, head, merge] = [sha('base'), sha('head'), sha('merge')]
const event: RunEvent = {
  kind: 'pull_request',
  number: 1,
  baseSha: base,
  headSha: head,
  baseRef: 'main',
  headRef: 'topic',
  isFork: false,
}

async function judge(
  before: Tree,
  after: Tree,
  lines: readonly number[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<GateReport> {
  const repo: FakeRepo = {
    head: merge,
    commits: [
      { sha: base, parents: [], tree: before },
      { sha: merge, parents: [base, head], tree: after },
      { sha: head, parents: [base], tree: after },
    ],
  }
  const ports = fakePorts({ repo, event, disk: { 'lcov.info': lcov({ 'a.ts': lines }) } })
  return (await coverageGate(inputsOf(inputs), ports)).report
}

function policy(waiver: Readonly<Record<string, string>>, more = ''): string {
  const all = {
    id: 'w1',
    gate: 'coverage',
    rule: 'coverage/patch',
    scope: 'patch',
    reason: 'the vendor SDK cannot be run in tests before its release next week',
    owner: '@acme/pay',
    approver: '@acme/leads',
    expires: '2026-12-01',
    ...waiver,
  }
  const rows = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `version: 1\ncoverage:\n  patch:\n    min: 100\n${more}waivers:\n  - ${rows.join('\n    ')}\n`
}

describe('waivers', () => {
  const after = { 'a.ts': source(3) }
  const before = { 'a.ts': source(2) }

  test('mark the finding and let the change pass', async () => {
    const yml = policy({ diff: `sha256:${FAKE_CODEC.sha256(diffDigestText(parseDiff(fakeDiff(before, after))))}` })
    const report = await judge({ ...before, '.velocity.yml': yml }, { ...after, '.velocity.yml': yml }, [1, 2, -3])
    expect(report).toMatchObject({ verdict: 'pass', reason: 'met-with-waivers' })
    expect(report.findings.map(({ rule, waiver }) => [rule, waiver?.id])).toContainEqual(['coverage/patch', 'w1'])
  })

  test.each(['coverage/patch', 'coverage/new-uncovered'])(
    'for %s without a diff do not apply: they would open the gate for every change',
    async (rule) => {
      const yml = policy({ rule }, '    max-new-uncovered: 0\n')
      const report = await judge({ ...before, '.velocity.yml': yml }, { ...after, '.velocity.yml': yml }, [1, 2, -3])
      expect(report.verdict).toBe('fail')
      expect(report.notices.join()).toContain(`it must name its diff; this one is ${report.facts['diff-digest']}`)
    },
  )

  test('that are over count for nothing', async () => {
    const yml = policy({ expires: '2026-11-19' })
    const report = await judge({ ...before, '.velocity.yml': yml }, { ...after, '.velocity.yml': yml }, [1, 2, -3])
    expect(report.verdict).toBe('fail')
    expect(report.findings.map(({ code }) => code)).toContain('VEL_WAIVER_EXPIRED')
  })

  test('that the pull request brings itself count for nothing', async () => {
    const bare = 'version: 1\ncoverage:\n  patch:\n    min: 100\n'
    const report = await judge(
      { ...before, '.velocity.yml': bare },
      { ...after, '.velocity.yml': policy({}) },
      [1, 2, -3],
    )
    expect(report).toMatchObject({ verdict: 'fail', reason: 'coverage/patch' })
  })

  test('bound to a diff are void after a later push', async () => {
    const digest = FAKE_CODEC.sha256(diffDigestText(parseDiff(fakeDiff(before, after))))
    const yml = policy({ diff: `sha256:${digest}` })
    const [old, now, later] = [
      { ...before, '.velocity.yml': yml },
      { ...after, '.velocity.yml': yml },
      { 'a.ts': `${source(3)}more\n`, '.velocity.yml': yml },
    ]
    expect(await judge(old, now, [1, 2, -3])).toMatchObject({ verdict: 'pass' })
    expect(await judge(old, later, [1, 2, -3, 4])).toMatchObject({ verdict: 'fail' })
  })
})

describe('changes without a coverable line', () => {
  test('a change of documents meets the patch rule, and says so', async () => {
    const report = await judge({ 'a.ts': source(2), 'R.md': 'a\n' }, { 'a.ts': source(2), 'R.md': 'b\n' }, [1, 2], {
      'min-patch': '100',
    })
    expect(report.verdict).toBe('pass')
    expect(report.notices).toContain('no coverable line changed: the patch rules are met.')
  })

  test('evidence is needed all the same', async () => {
    const report = await judge({ 'b.ts': source(2), 'R.md': 'a\n' }, { 'b.ts': source(2), 'R.md': 'b\n' }, [1, 2], {
      'min-patch': '100',
    })
    expect(report).toMatchObject({ verdict: 'inconclusive', reason: 'coverage/unresolved-paths' })
  })

  test('a deleted file is billed to nobody', async () => {
    const report = await judge({ 'a.ts': source(2), 'b.ts': source(9) }, { 'a.ts': source(2) }, [1, 2], {
      'max-new-uncovered': '0',
    })
    expect(report.verdict).toBe('pass')
  })
})

describe('enforcement', () => {
  test('observe keeps the verdict; only the host makes it harmless', async () => {
    const report = await judge({ 'a.ts': source(2) }, { 'a.ts': source(3) }, [1, 2, -3], {
      'min-patch': '100',
      enforcement: 'observe',
    })
    expect(report).toMatchObject({ verdict: 'fail', enforcement: 'observe' })
  })
})

describe('file names that try to be commands', () => {
  test('reach the report without a line break', async () => {
    const path = 'a\n::error::x.ts'
    const repo: FakeRepo = { head: base, commits: [{ sha: base, parents: [], tree: { 'a.ts': source(1) } }] }
    const ports = fakePorts({
      repo,
      event: { kind: 'local', base: null },
      disk: { 'lcov.info': 'TN:\nSF:x\nDA:1,1\nend_of_record\n', [path]: 'x' },
    })
    const { report } = await coverageGate(inputsOf(), ports)
    expect(JSON.stringify(report)).not.toContain('\\n::error')
  })
})

describe('Go (trap 7)', () => {
  const tree = {
    'go.mod': 'module example.com/shop\n\ngo 1.24\n',
    'pay/fee.go': source(8),
    'tools/go.mod': 'module example.com/tools // nested\n',
    'tools/gen.go': source(8),
  }
  const profile = [
    'mode: set',
    'example.com/shop/pay/fee.go:2.10,4.2 2 1',
    'example.com/shop/pay/fee.go:2.10,4.2 2 0',
    'example.com/tools/gen.go:1.10,2.5 1 0',
    '',
  ].join('\n')

  test('package paths become files by go.mod, nested modules too, and repeated blocks are one', async () => {
    const repo: FakeRepo = { head: base, commits: [{ sha: base, parents: [], tree }] }
    const ports = fakePorts({ repo, event: { kind: 'local', base: null }, disk: { 'cover.out': profile } })
    const { report, files } = await coverageGate(inputsOf(), ports)
    expect(report.facts).toMatchObject({ files: 2, 'unresolved-paths': 0 })
    const cobertura = files.find(({ output }) => output === 'cobertura')?.content ?? ''
    expect([...cobertura.matchAll(/filename="([^"]+)"/gu)].map(([, name]) => name)).toEqual([
      'pay/fee.go',
      'tools/gen.go',
    ])
  })
})

describe('changes that have no lines (trap 17)', () => {
  const entries = {
    'mode only': 'diff --git a/run.ts b/run.ts\nold mode 100644\nnew mode 100755\n',
    binary: `diff --git a/logo.png b/logo.png\nindex ${'1'.repeat(40)}..${'2'.repeat(40)} 100644\nBinary files a/logo.png and b/logo.png differ\n`,
    submodule: `diff --git a/lib.ts b/lib.ts\nindex ${'1'.repeat(40)}..${'2'.repeat(40)} 160000\n--- a/lib.ts\n+++ b/lib.ts\n@@ -1 +1 @@\n-Subproject commit ${'1'.repeat(40)}\n+Subproject commit ${'2'.repeat(40)}\n`,
    'symbolic link': `diff --git a/l.ts b/l.ts\nnew file mode 120000\nindex ${'0'.repeat(40)}..${'2'.repeat(40)}\n--- /dev/null\n+++ b/l.ts\n@@ -0,0 +1 @@\n+a.ts\n\\ No newline at end of file\n`,
    rename: 'diff --git a/old.ts b/new.ts\nsimilarity index 100%\nrename from old.ts\nrename to new.ts\n',
  }

  test.each(Object.entries(entries))('%s is billed to nobody', async (_name, text) => {
    const repo: FakeRepo = { head: base, commits: [{ sha: base, parents: [], tree: { 'a.ts': source(2) } }] }
    const ports = fakePorts({ repo, event: { kind: 'local', base }, disk: { 'lcov.info': lcov({ 'a.ts': [1, -2] }) } })
    const git = { ...ports.git, diff: async () => text }
    const { report } = await coverageGate(inputsOf({ 'min-patch': '100', 'max-new-uncovered': '0' }), { ...ports, git })
    expect(report).toMatchObject({ verdict: 'pass', facts: { 'patch-total': 0, 'unmeasured-files': 0 } })
  })

  test('a diff that is cut off is inconclusive', async () => {
    const repo: FakeRepo = { head: base, commits: [{ sha: base, parents: [], tree: { 'a.ts': source(2) } }] }
    const ports = fakePorts({ repo, event: { kind: 'local', base }, disk: { 'lcov.info': lcov({ 'a.ts': [1, -2] }) } })
    const cut = `diff --git a/a.ts b/a.ts\nindex ${'1'.repeat(40)}..${'2'.repeat(40)} 100644\n--- a/a.ts\n+++ b/a.ts\n@@ -1,2 +1,2 @@\n-x\n`
    const git = { ...ports.git, diff: async () => cut }
    const { report } = await coverageGate(inputsOf({ 'min-patch': '100' }), { ...ports, git })
    expect(report).toMatchObject({ verdict: 'inconclusive', reason: 'coverage/no-diff' })
  })
})

describe('a working tree', () => {
  const commits: FakeRepo['commits'] = [{ sha: base, parents: [], tree: { 'a.ts': source(2) } }]
  const event: RunEvent = { kind: 'local', base }

  async function judgeTree(workingTree: Tree, disk: Readonly<Record<string, string>>, untracked: readonly string[]) {
    const ports = fakePorts({ repo: { head: base, commits, workingTree }, event, disk })
    const git = {
      ...ports.git,
      listFiles: async (hash: string | null) =>
        (await ports.git.listFiles(hash)).filter(({ path }) => !untracked.includes(path)),
    }
    return (await coverageGate(inputsOf({ 'min-patch': '50' }), { ...ports, git })).report
  }

  test('counts a new file before git knows it', async () => {
    const workingTree = { 'a.ts': source(2), 'new.ts': source(2) }
    const report = await judgeTree(workingTree, { 'lcov.info': lcov({ 'a.ts': [1], 'new.ts': [1, -2] }) }, ['new.ts'])
    expect(report).toMatchObject({
      verdict: 'pass',
      facts: { 'patch-covered': 1, 'patch-total': 2 },
      subject: { isDirty: true },
    })
  })

  test('does not take its own reports for part of the change', async () => {
    const workingTree = { 'a.ts': source(2), 'lcov.info': lcov({ 'a.ts': [1] }) }
    const report = await judgeTree(workingTree, {}, ['lcov.info'])
    expect(report.sections.map(({ title }) => title)).toEqual(['Coverage'])
  })
})
