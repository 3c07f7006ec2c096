import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createClient, createGitHub } from '../src/index.ts'
import { headSha, type Setup, setUp } from './setup.ts'

const pulls = `GET /repos/acme/orders/commits/${headSha}/pulls`

let setup: Setup

beforeEach(async () => {
  setup = await setUp()
})

afterEach(async () => {
  expect(setup.fake.violations).toEqual([])
  await setup.fake.close()
})

describe('a read is asked again', () => {
  test.each([
    ['500', [500]],
    ['502', [500]],
    ['429', [3000]],
    ['secondary', [3000]],
    ['truncated', [500]],
    ['reset', [500]],
    ['timeout', [500]],
  ] as const)('after %s', async (kind, sleeps) => {
    setup.fake.faults.push({ match: pulls, kind, retryAfterSeconds: 3 })
    const found = await setup.port({}, { timeoutMs: kind === 'timeout' ? 2000 : 15_000 }).pullRequestsForCommit(headSha)
    expect(found.map((one) => one.number)).toEqual([7])
    expect([setup.sleeps, setup.fake.faults.isDrained()]).toEqual([sleeps, true])
  })

  test('after the primary limit, once it is reset', async () => {
    setup.fake.faults.push({ kind: 'primary', retryAfterSeconds: 20 })
    await setup.port().pullRequestsForCommit(headSha)
    expect(setup.sleeps[0]).toBeGreaterThan(19_000)
    expect(setup.sleeps[0]).toBeLessThan(23_000)
  })

  test('with doubling delays', async () => {
    setup.fake.faults.push({ kind: '502', times: 4 })
    await setup.port().pullRequestsForCommit(headSha)
    expect(setup.sleeps).toEqual([500, 1000, 2000, 4000])
  })
})

describe('a read is given up', () => {
  test('after five attempts, and from then on at once until GitHub answers again', async () => {
    setup.fake.faults.push({ kind: '500', times: 6 })
    const port = setup.port()
    await expect(port.pullRequestsForCommit(headSha)).rejects.toMatchObject({ code: 'VEL_GITHUB_UNAVAILABLE' })
    await expect(port.jobsOfRun(5)).rejects.toMatchObject({ code: 'VEL_GITHUB_UNAVAILABLE' })
    expect(setup.fake.requests).toHaveLength(6)
    setup.fake.faults.push({ match: /pulls$/, kind: '500' })
    expect(await port.mergeBase('x', 'y')).toBeNull()
    expect(await port.pullRequestsForCommit(headSha)).toHaveLength(1)
  })

  test('when GitHub asks for more time than there is', async () => {
    setup.fake.faults.push({ kind: 'secondary', retryAfterSeconds: 3600 })
    await expect(setup.port().pullRequestsForCommit(headSha)).rejects.toMatchObject({ code: 'VEL_GITHUB_UNAVAILABLE' })
    expect(setup.sleeps).toEqual([])
  })

  test('once the budget of the whole run is spent', async () => {
    const port = setup.port({}, { budgetMs: 4000 })
    for (const seconds of [2, 2, 2]) {
      setup.fake.faults.push({ match: pulls, kind: '429', retryAfterSeconds: seconds })
    }
    await expect(port.pullRequestsForCommit(headSha)).rejects.toMatchObject({ code: 'VEL_GITHUB_UNAVAILABLE' })
    expect(setup.sleeps).toEqual([2000, 2000])
  })

  test('when nobody listens', async () => {
    const client = createClient({ apiUrl: 'http://127.0.0.1:1', token: 'ghs_secret', userAgent: 'test' })
    const log = { info: () => {}, warn: () => {}, debug: () => {}, mask: () => {} }
    const port = createGitHub({ client, repository: 'acme/orders', log, sleep: async () => {} })
    await expect(port.jobsOfRun(1)).rejects.toMatchObject({ code: 'VEL_GITHUB_UNAVAILABLE' })
  })
})

describe('an answer is not taken on trust', () => {
  test.each([
    ['pullRequestsForCommit', (port: ReturnType<Setup['port']>) => port.pullRequestsForCommit(headSha)],
    ['mergeBase', (port: ReturnType<Setup['port']>) => port.mergeBase('a', 'b')],
    ['artifactsByName', (port: ReturnType<Setup['port']>) => port.artifactsByName('coverage')],
    ['pushedCommits', (port: ReturnType<Setup['port']>) => port.pushedCommits('main')],
    ['artifactsOfRun', (port: ReturnType<Setup['port']>) => port.artifactsOfRun(5)],
    ['jobsOfRun', (port: ReturnType<Setup['port']>) => port.jobsOfRun(5)],
    ['upsertComment', (port: ReturnType<Setup['port']>) => port.upsertComment(7, 'gate', 'body')],
  ])('%s: another shape is VEL_GITHUB_ANSWER and is not asked again', async (_, run) => {
    setup.fake.faults.push({ kind: 'wrong-shape' })
    await expect(run(setup.port())).rejects.toMatchObject({ code: 'VEL_GITHUB_ANSWER' })
    expect(setup.fake.requests).toHaveLength(1)
  })
})

test('a page of HTML with status 200 is VEL_GITHUB_ANSWER: a proxy answered', async () => {
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const client = { request: async () => ({ status: 200, url: '', headers, data: '<html>Please log in</html>' }) }
  await expect(setup.port({}, { client }).jobsOfRun(5)).rejects.toMatchObject({ code: 'VEL_GITHUB_ANSWER' })
})

test('what GitHub takes for invalid is VEL_GITHUB_REFUSED, with its own words', async () => {
  const refusal = setup.port().upsertComment(7, 'gate', 'x'.repeat(70_000))
  await expect(refusal).rejects.toMatchObject({ code: 'VEL_GITHUB_REFUSED', message: expect.stringContaining('422') })
})

describe('a message', () => {
  test('holds neither the token nor a query', async () => {
    setup.fake.faults.push({ kind: 'reset', times: Number.POSITIVE_INFINITY })
    const port = setup.port()
    const failure = await port.artifactsByName('coverage').catch((error: unknown) => error)
    const text = `${String(failure)} ${JSON.stringify(failure)} ${setup.lines.join('\n')}`
    expect(text).toMatch(/connection failed/)
    expect(text).not.toMatch(/ghs_|per_page|127\.0\.0\.1/)
  })

  test('says that the token may not read', async () => {
    const port = setup.port({ permissions: { contents: 'read' } })
    await expect(port.jobsOfRun(5)).rejects.toMatchObject({ code: 'VEL_GITHUB_FORBIDDEN' })
    expect(setup.fake.requests).toHaveLength(1)
  })
})
