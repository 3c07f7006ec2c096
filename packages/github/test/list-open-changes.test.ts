import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { baseSha, headSha, type Setup, setUp } from './setup.ts'

let setup: Setup
const REQUEST = { baseRef: 'main', max: 50, except: 7 }

beforeEach(async () => {
  setup = await setUp()
})

afterEach(async () => {
  expect(setup.fake.violations).toEqual([])
  await setup.fake.close()
})

function add(number: number, ...paths: readonly string[]): void {
  setup.fake.addPullRequest({ number, headSha, baseSha, headRef: `b${number}`, files: paths.map((path) => ({ path })) })
}

describe('openPullRequestFiles', () => {
  test('gives others to the same branch, queued ones first, without what they remove', async () => {
    add(8, 'db/1.up.sql')
    setup.fake.addPullRequest({ number: 9, headSha, baseSha, baseRef: 'develop', files: [{ path: 'db/2.up.sql' }] })
    setup.fake.addPullRequest({ number: 10, headSha, baseSha, isClosed: true })
    setup.fake.addPullRequest({
      number: 11,
      headSha,
      baseSha,
      title: 'Two',
      headRef: 'two',
      files: [
        { path: 'db/2.up.sql' },
        { path: 'db/3.up.sql', status: 'renamed', previousPath: 'db/0.up.sql' },
        { path: 'db/4.up.sql', status: 'removed' },
      ],
    })
    setup.fake.addRef(`heads/gh-readonly-queue/main/pr-11-${headSha}`, headSha)
    setup.fake.addRef(`heads/gh-readonly-queue/develop/pr-8-${headSha}`, headSha)
    const eight = { number: 8, title: 'Pull request 8', headRef: 'b8', headSha, files: ['db/1.up.sql'] }
    const eleven = { number: 11, title: 'Two', headRef: 'two', headSha, files: ['db/2.up.sql', 'db/3.up.sql'] }
    expect(await setup.port().openPullRequestFiles(REQUEST)).toEqual({
      pulls: [
        { ...eleven, hasAllFiles: true, isQueued: true },
        { ...eight, hasAllFiles: true, isQueued: false },
      ],
      isComplete: true,
    })
    expect(setup.fake.requests).toHaveLength(4)
  })

  test('says when there are more than were asked for, and asks no more', async () => {
    for (const number of [8, 9, 10]) add(number, `db/${number}.sql`)
    const found = await setup.port().openPullRequestFiles({ ...REQUEST, max: 2 })
    expect([found?.pulls.length, found?.isComplete, setup.fake.requests.length]).toEqual([2, false, 4])
  })

  test('reads every page of files, up to a thousand, and says when that is not all', async () => {
    const paths = (count: number): string[] => Array.from({ length: count }, (_, index) => `db/${index}.sql`)
    add(8, ...paths(250))
    add(9, ...paths(1001))
    const found = await setup.port().openPullRequestFiles(REQUEST)
    expect(found?.pulls.map(({ files, hasAllFiles }) => [files.length, hasAllFiles])).toEqual([
      [250, true],
      [1000, false],
    ])
  })

  test.each([['pull-requests'], ['contents']])('is null when the token may not read %s', async (area) => {
    add(8, 'db/1.up.sql')
    const permissions = { 'pull-requests': 'read', contents: 'read', [area]: 'none' }
    expect(await setup.port({ permissions }).openPullRequestFiles(REQUEST)).toBeNull()
  })

  test('needs no more than to read', async () => {
    const permissions = { 'pull-requests': 'read', contents: 'read' }
    expect(await setup.port({ permissions }).openPullRequestFiles(REQUEST)).toEqual({ pulls: [], isComplete: true })
  })

  test('an answer of another shape is an error, never nothing', async () => {
    setup.fake.faults.push({ match: 'GET /repos/acme/orders/pulls', kind: 'wrong-shape' })
    await expect(setup.port().openPullRequestFiles(REQUEST)).rejects.toMatchObject({ code: 'VEL_GITHUB_ANSWER' })
  })
})
