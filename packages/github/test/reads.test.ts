import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { baseSha, headSha, type Setup, setUp } from './setup.ts'

let setup: Setup

beforeEach(async () => {
  setup = await setUp()
})

afterEach(async () => {
  expect(setup.fake.violations).toEqual([])
  await setup.fake.close()
})

describe('pullRequestsForCommit', () => {
  test('gives open ones whose head it is, and tells forks', async () => {
    setup.fake.addPullRequest({ number: 8, headSha, baseSha, forkRepository: 'eve/orders' })
    setup.fake.addPullRequest({ number: 9, headSha, baseSha, isClosed: true })
    setup.fake.addPullRequest({ number: 10, headSha: baseSha, baseSha, mergeCommitSha: headSha })
    const found = await setup.port().pullRequestsForCommit(headSha)
    expect(found).toEqual([
      { number: 7, headSha, baseSha, baseRef: 'main', isFork: false, isOpen: true },
      { number: 8, headSha, baseSha, baseRef: 'main', isFork: true, isOpen: true },
    ])
  })

  test('asks in the API version whose answers are checked', async () => {
    await setup.port().pullRequestsForCommit(headSha)
    expect(setup.fake.requests.map((one) => one.headers['x-github-api-version'])).toEqual(['2022-11-28'])
  })

  test('is empty for a commit without any', async () => {
    expect(await setup.port().pullRequestsForCommit('c'.repeat(40))).toEqual([])
  })
})

describe('mergeBase', () => {
  test('is what GitHub compares with, or null', async () => {
    setup.fake.addComparison({ base: baseSha, head: headSha, mergeBase: 'c'.repeat(40) })
    expect(await setup.port().mergeBase(baseSha, headSha)).toBe('c'.repeat(40))
    expect(await setup.port().mergeBase(baseSha, 'd'.repeat(40))).toBeNull()
  })
})

describe('artifacts', () => {
  test('by name: exactly that, newest first, without expired ones', async () => {
    setup.fake.addRun({ id: 5, headSha })
    const add = (name: string, isExpired = false): number =>
      setup.fake.addArtifact({ name, runId: 5, files: { a: 'a' }, isExpired })
    const older = add('coverage')
    add('coverage-2')
    add('coverage', true)
    const newer = add('coverage')
    const found = await setup.port().artifactsByName('coverage')
    expect(found.map((one) => one.id)).toEqual([newer, older])
    expect(found[0]).toMatchObject({ name: 'coverage', runId: 5, headSha, isExpired: false })
  })

  test('of a run: all pages', async () => {
    for (let index = 0; index < 130; index++) setup.fake.addArtifact({ name: `shard-${index}`, runId: 5, files: {} })
    setup.fake.addArtifact({ name: 'other', runId: 6, files: {} })
    expect(await setup.port().artifactsOfRun(5)).toHaveLength(130)
  })
})

describe('pushedCommits', () => {
  test('gives the heads of pushes to the branch, newest first, in one request', async () => {
    const [first, second, other] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string]
    setup.fake.addRun({ id: 11, headSha: first, event: 'push', headBranch: 'main' })
    setup.fake.addRun({ id: 12, headSha: second, event: 'push', headBranch: 'main' })
    setup.fake.addRun({ id: 13, headSha: second, event: 'push', headBranch: 'main' })
    setup.fake.addRun({ id: 14, headSha: other, event: 'push', headBranch: 'feature' })
    setup.fake.addRun({ id: 15, headSha: other, event: 'pull_request', headBranch: 'main' })
    const before = setup.fake.requests.length
    expect(await setup.port().pushedCommits('main')).toEqual([second, first])
    expect(setup.fake.requests.length - before).toBe(1)
  })
})

describe('jobsOfRun', () => {
  test('gives the latest attempt, all pages', async () => {
    setup.fake.addRun({ id: 5, headSha, attempt: 2 })
    setup.fake.addJob({ runId: 5, name: 'old', conclusion: 'failure' })
    for (let index = 0; index < 120; index++) setup.fake.addJob({ runId: 5, name: `test ${index}`, attempt: 2 })
    setup.fake.addJob({ runId: 5, name: 'running', attempt: 2, status: 'in_progress', conclusion: null })
    const jobs = await setup.port().jobsOfRun(5)
    expect([jobs.length, jobs.at(-1)]).toEqual([121, { name: 'running', status: 'in_progress', conclusion: null }])
  })

  test('of an unknown run is VEL_GITHUB_MISSING', async () => {
    await expect(setup.port().jobsOfRun(404)).rejects.toMatchObject({ code: 'VEL_GITHUB_MISSING' })
  })
})

describe('downloadArtifact', () => {
  const zip = new Uint8Array(10_000).map((_, index) => index % 251)

  test('follows the redirect and leaves the token behind', async () => {
    const id = setup.fake.addArtifact({ name: 'coverage', runId: 5, zip })
    expect(Buffer.compare(await setup.port().downloadArtifact(id, 10_000), zip)).toBe(0)
    expect(setup.fake.requests[0]?.headers['authorization']).toMatch(/ghs_/)
    expect(setup.fake.blobRequests.map((one) => one.headers['authorization'])).toEqual([undefined])
  })

  test('takes no byte over the cap', async () => {
    const id = setup.fake.addArtifact({ name: 'coverage', runId: 5, zip })
    await expect(setup.port().downloadArtifact(id, 9999)).rejects.toMatchObject({ code: 'VEL_FILE_TOO_LARGE' })
  })

  test('of an expired artifact is VEL_GITHUB_MISSING', async () => {
    const id = setup.fake.addArtifact({ name: 'coverage', runId: 5, zip, isExpired: true })
    await expect(setup.port().downloadArtifact(id, 10_000)).rejects.toMatchObject({ code: 'VEL_GITHUB_MISSING' })
  })

  const broken = ['500', '429', 'secondary', 'reset', 'truncated'] as const

  test.each(broken)('%s on the way is asked again', async (kind) => {
    const id = setup.fake.addArtifact({ name: 'coverage', runId: 5, zip })
    setup.fake.faults.push({ match: 'GET /artifacts', kind })
    setup.fake.faults.push({ match: `GET /repos/acme/orders/actions/artifacts/${id}/zip`, kind: '502' })
    const bytes = await setup.port().downloadArtifact(id, 10_000)
    expect(Buffer.compare(bytes, zip)).toBe(0)
    expect(setup.fake.faults.isDrained()).toBe(true)
  })

  test('gives up when it breaks off each time, without the signed URL in the message', async () => {
    const id = setup.fake.addArtifact({ name: 'coverage', runId: 5, zip })
    setup.fake.faults.push({ match: 'GET /artifacts', kind: 'truncated', times: Number.POSITIVE_INFINITY })
    const port = setup.port()
    const failure = await port.downloadArtifact(id, 10_000).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'VEL_GITHUB_UNAVAILABLE' })
    expect(`${String(failure)}${setup.lines.join()}`).not.toMatch(/sig=|signature/)
  })
})
