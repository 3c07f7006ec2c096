import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createGit } from '@velocity/git'
import { createClient, createGitHub } from '@velocity/github'
import { createLocal } from '@velocity/local'
import { type FakeGitHub, startFakeGitHub, type TokenOptions } from '@velocity/testkit'
import { type Judged, type Lab, type Opened, openLab, third } from '../packages/migration/test/gate/gate-lab.ts'

let lab: Lab
let fake: FakeGitHub
let opened: Opened

beforeAll(async () => {
  lab = await openLab()
  fake = await startFakeGitHub({ repository: 'acme/shop' })
  opened = await lab.open({
    head: third('ALTER TABLE users RENAME name TO full_name;\n', 'ALTER TABLE users RENAME full_name TO name;\n'),
    others: { 8: { head: { 'db/migrations/000003_index.up.sql': 'CREATE INDEX users_name ON users (name);\n' } } },
  })
  const { event } = opened.ports.context
  if (event.kind !== 'pull_request') throw new Error('no pull request')
  const { baseSha, headSha } = event
  fake.addPullRequest({ number: 1, headSha, baseSha, headRef: 'topic', files: [] })
  fake.addPullRequest({
    number: 8,
    headSha: opened.fixture.git('rev-parse', 'other-8'),
    baseSha,
    headRef: 'index-names',
    files: [{ path: 'db/migrations/000003_index.up.sql' }],
  })
})

afterAll(async () => {
  await lab.close()
  expect(fake.violations).toEqual([])
  await fake.close()
})

/** As a runner does: a clone that knows the merge commit and its parents, and a token. */
async function judge(token: TokenOptions): Promise<Judged> {
  const { root } = opened.fixture.clone({ depth: 2, revision: 'main' })
  const local = createLocal(root)
  const git = createGit(local.exec, { cwd: root })
  const client = createClient({ apiUrl: fake.url, token: fake.issueToken(token), userAgent: 'velocity-test' })
  const github = createGitHub({ client, repository: fake.repository, log: opened.ports.log })
  return lab.judgeOn({ ...opened, ports: { ...opened.ports, ...local, git, github } })
}

test('another pull request is read from GitHub, fetched from origin, and tried', async () => {
  const { text, rules } = await judge({ permissions: { contents: 'read', 'pull-requests': 'read' } })
  expect(rules).toContain('mg-ord-03')
  expect(text).toContain(
    'It fails when this is merged before pull request #8 (index-names): column \\"name\\" does not',
  )
})

test('a token that may not read them is said', async () => {
  const { outcome, rules } = await judge({ permissions: { contents: 'read' } })
  expect(rules.filter((rule) => rule.startsWith('mg-ord-'))).toEqual([])
  expect(outcome.report.notices.filter((notice) => notice.includes('other open pull requests'))).toHaveLength(1)
})
