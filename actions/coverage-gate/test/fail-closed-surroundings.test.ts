import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import {
  buildMergeGroupEvent,
  buildPullRequestEvent,
  buildPushEvent,
  createGitFixture,
  type GitFixture,
} from '@velocity/testkit'
import { expectClean, expectGood, expectInconclusive, expectRed } from './fail-closed/expect-closed.ts'
import { INJECTED } from './fail-closed/injected.ts'
import { createRepository, type Run, runIn, type Trial } from './fail-closed/open-lab.ts'
import { goodReport, kitOf } from './fail-closed/reports.ts'

const { fixture, before, after, event } = createRepository()
const folder = mkdtempSync(join(tmpdir(), 'velocity-events-'))
const GOOD = { 'report.dat': goodReport(kitOf('lcov')) }
const OTHER = '0123456789abcdef0123456789abcdef01234567'
const pullRequest = buildPullRequestEvent({ baseSha: before, headSha: after, mergeSha: after })

afterAll(() => {
  fixture.dispose()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs with a good report in a fresh checkout. */
async function runFresh(trial: Partial<Trial>, change: (checkout: GitFixture) => void = () => undefined): Promise<Run> {
  const checkout = fixture.clone()
  change(checkout)
  return runIn(checkout, event, { reports: GOOD, ...trial })
}

function eventFile(name: string, content: string): Readonly<Record<string, string>> {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { GITHUB_EVENT_PATH: path }
}

describe('a good report in surroundings that prove nothing', () => {
  test('passes where everything is in order', async () => {
    expectGood(await runFresh({}))
    expectGood(await runFresh({ event: pullRequest }))
  })

  test.each([
    ['the event file is missing', { GITHUB_EVENT_PATH: '/nowhere/event.json' }],
    ['the event file is a folder', { GITHUB_EVENT_PATH: '/' }],
    ['the event file is empty', eventFile('empty.json', '')],
    ['the event file is no JSON', eventFile('garbage.json', '{"ref": ')],
    ['the event file is an empty object', eventFile('object.json', '{}')],
    ['the event file is a list', eventFile('list.json', '[]')],
    ['the event names a commit that is an option', eventFile('option.json', pushPayload('--output=/tmp/x'))],
    ['the event deletes the branch', eventFile('deleted.json', pushPayload('0'.repeat(40)))],
    ['the event is pull_request_target', { GITHUB_EVENT_NAME: 'pull_request_target' }],
    ['the event has no name', { GITHUB_EVENT_NAME: '' }],
    ['the commit of the run is malformed', { GITHUB_SHA: 'main' }],
    ['the repository is malformed', { GITHUB_REPOSITORY: 'acme' }],
    ['git is not on the path', { PATH: '/nowhere' }],
  ])('is inconclusive when %s', async (_, env) => {
    expectInconclusive(await runFresh({ env }))
  })

  test.each([
    ['a push of another commit', buildPushEvent({ before, after: OTHER })],
    ['a push of the commit before', buildPushEvent({ before: OTHER, after: before })],
    ['a merge group of another commit', buildMergeGroupEvent({ baseSha: before, headSha: OTHER })],
    ['a pull request of another commit', buildPullRequestEvent({ baseSha: before, headSha: OTHER, mergeSha: OTHER })],
  ])('is inconclusive when the run is about %s', async (_, other) => {
    const run = await runFresh({ event: other })
    expectInconclusive(run)
    expect(run.stdout).toContain('VEL_COV_WRONG_COMMIT')
  })
})

describe('a good report without the history that the rules need', () => {
  test.each([
    ['on a pull request', pullRequest, {}],
    ['on a pull request with a rule for changed lines', pullRequest, { 'min-patch': '80' }],
    ['in a merge group', buildMergeGroupEvent({ baseSha: before, headSha: after }), {}],
    ['on a push with a rule for changed lines', event, { 'min-patch': '80' }],
    ['on a push that may add no uncovered line', event, { 'max-new-uncovered': '0' }],
  ])('is inconclusive in a clone of depth 1 %s', async (_, its, inputs) => {
    const checkout = fixture.clone({ depth: 1 })
    checkout.git('remote', 'remove', 'origin')
    const run = await runIn(checkout, its, { reports: GOOD, inputs })
    expectInconclusive(run)
    expect(run.stdout).toContain('VEL_COV_NO_DIFF')
  })

  test('passes in a clone of depth 1 on a push whose rules need no history', async () => {
    const checkout = fixture.clone({ depth: 1 })
    checkout.git('remote', 'remove', 'origin')
    expectGood(await runIn(checkout, event, { reports: GOOD }))
  })
})

describe('a good report without a repository that can be read', () => {
  test.each<[string, (checkout: GitFixture) => void]>([
    ['there is no .git', ({ root }) => rmSync(join(root, '.git'), { recursive: true })],
    ['HEAD is garbage', ({ root }) => writeFileSync(join(root, '.git', 'HEAD'), 'garbage\n')],
    ['the index is garbage', ({ root }) => writeFileSync(join(root, '.git', 'index'), 'garbage\n')],
    ['the objects are gone', ({ root }) => rmSync(join(root, '.git', 'objects'), { recursive: true })],
    ['its settings are broken', ({ root }) => writeFileSync(join(root, '.git', 'config'), '[core\n')],
  ])('is inconclusive when %s', async (_, change) => {
    expectInconclusive(await runFresh({}, change))
  })

  test('is inconclusive in a repository without a commit', async () => {
    const empty = createGitFixture()
    expectInconclusive(await runIn(empty, event, { reports: GOOD }))
    empty.dispose()
  })

  test('starts no program that the repository names in its settings', async () => {
    const mark = join(folder, 'started')
    const run = await runFresh({ inputs: { 'min-patch': '1' } }, ({ git }) => {
      git('config', 'diff.external', `touch ${mark} #`)
      git('config', 'core.fsmonitor', `touch ${mark} #`)
      git('config', 'core.pager', `touch ${mark} #`)
    })
    expectGood(run)
    expect(() => rmSync(mark)).toThrow(/ENOENT/u)
  })
})

describe('a good report with a policy that is not one', () => {
  const lax = 'version: 1\ncoverage:\n  total:\n    min: 0\n'

  test('is inconclusive when .velocity.yml is a link out of the workspace', async () => {
    writeFileSync(join(folder, 'lax.yml'), lax)
    const link = { '.velocity.yml': { linkTo: join(folder, 'lax.yml') } }
    expectInconclusive(await runFresh({ inputs: { min: '' } }, ({ write }) => write(link)))
  })

  test('is inconclusive when .velocity.yml of the base tree is a link', async () => {
    const repository = createRepository({ linkTo: 'README.md' })
    const { before: baseSha, after: headSha } = repository
    const its = buildPullRequestEvent({ baseSha, headSha, mergeSha: headSha })
    const run = await runIn(repository.fixture, its, { reports: GOOD, inputs: { min: '' } })
    repository.fixture.dispose()
    expectInconclusive(run)
  })

  test('does not let a pull request lower its own bar', async () => {
    const repository = createRepository('version: 1\ncoverage:\n  total:\n    min: 99\n')
    const headSha = repository.fixture.commit({ '.velocity.yml': lax }, 'lower the bar')
    const its = buildPullRequestEvent({ baseSha: repository.before, headSha, mergeSha: headSha })
    const run = await runIn(repository.fixture, its, { reports: GOOD, inputs: { min: '' } })
    repository.fixture.dispose()
    expectClean(run)
    expect({ exitCode: run.exitCode, verdict: run.outputs['verdict'] }).toEqual({ exitCode: 1, verdict: 'fail' })
  })
})

describe('a changed file whose name is a workflow command', () => {
  test.each([
    `src/::error::${INJECTED}.ts`,
    `src/x\n::error::${INJECTED}.ts`,
    `src/x\r\n::set-env name=${INJECTED}::1.ts`,
    `src/x%0A::error::${INJECTED}.ts`,
    `src/##[error]${INJECTED}.ts`,
  ])('is named and says nothing to the runner: %j', async (path) => {
    const repository = createRepository()
    const headSha = repository.fixture.commit({ [path]: 'export const rate = 1\n' }, 'add a file')
    const its = buildPushEvent({ before: repository.after, after: headSha })
    const run = await runIn(repository.fixture, its, { reports: GOOD, inputs: { 'min-patch': '80' } })
    repository.fixture.dispose()
    expectRed(run)
    expect(run.stdout).toContain(INJECTED)
  })
})

describe('no report, and a gate that only watches', () => {
  test.each(['observe', 'warn'])('enforcement %s keeps the verdict inconclusive', async (enforcement) => {
    const run = await runFresh({ reports: {}, inputs: { enforcement } })
    expectClean(run)
    expect(run.outputs['verdict']).toBe('inconclusive')
  })
})

function pushPayload(sha: string): string {
  const { payload } = buildPushEvent({ before, after })
  return JSON.stringify({ ...payload, after: sha })
}
