import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeGitHub, startFakeGitHub } from '../src/index.ts'

const headSha = 'a'.repeat(40)
const baseSha = 'b'.repeat(40)
const comments = '/repos/acme/orders/issues/7/comments'

let fake: FakeGitHub
let token: string

beforeEach(async () => {
  fake = await startFakeGitHub()
  token = fake.issueToken()
  fake.addPullRequest({ number: 7, headSha, baseSha })
})

afterEach(() => fake.close())

function call(path: string, init: RequestInit & { readonly auth?: string } = {}): Promise<Response> {
  const headers = {
    accept: 'application/vnd.github+json',
    'user-agent': 'test',
    authorization: `Bearer ${init.auth ?? token}`,
    ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...init.headers,
  }
  return fetch(`${fake.url}${path}`, { redirect: 'manual', ...init, headers })
}

function post(path: string, body: unknown, auth?: string): Promise<Response> {
  return call(path, { method: 'POST', body: JSON.stringify(body), ...(auth === undefined ? {} : { auth }) })
}

describe('every operation answers as the description says', () => {
  test.each([
    ['/repos/acme/orders', 200],
    ['/repos/acme/orders/pulls/7', 200],
    ['/repos/acme/orders/pulls/8', 404],
    [`/repos/acme/orders/commits/${headSha}/pulls`, 200],
    [`/repos/acme/orders/commits/${headSha}/check-runs`, 200],
    [`/repos/acme/orders/compare/${baseSha}...${headSha}`, 200],
    ['/repos/acme/orders/git/ref/heads/main', 200],
    ['/repos/acme/orders/actions/artifacts?name=coverage', 200],
    ['/repos/acme/orders/actions/runs/5', 200],
    ['/repos/acme/orders/actions/runs/5/artifacts', 200],
    ['/repos/acme/orders/actions/runs/5/jobs', 200],
    ['/repos/acme/orders/actions/runs/5/attempts/1/jobs', 200],
    [comments, 200],
    ['/rate_limit', 200],
    ['/repos/other/repo', 404],
  ])('%s → %i', async (path, status) => {
    fake.addRun({ id: 5, headSha })
    fake.addJob({ runId: 5, name: 'test' })
    fake.addArtifact({ runId: 5, name: 'coverage', files: { 'a.txt': 'a' } })
    fake.addComparison({ base: baseSha, head: headSha, mergeBase: baseSha })
    fake.addRef('heads/main', baseSha)
    fake.addComment(7, 'hello')
    await post('/repos/acme/orders/check-runs', { name: 'gate', head_sha: headSha, conclusion: 'success' })
    const response = await call(path)
    expect([response.status, fake.violations]).toEqual([status, []])
  })

  test('comments are created, updated and deleted', async () => {
    const made = (await (await post(comments, { body: 'one' })).json()) as { id: number }
    const path = `/repos/acme/orders/issues/comments/${made.id}`
    await call(path, { method: 'PATCH', body: JSON.stringify({ body: 'two' }) })
    expect(fake.comments(7).map((one) => [one.body, one.login])).toEqual([['two', 'github-actions[bot]']])
    expect((await call(path, { method: 'DELETE' })).status).toBe(204)
    expect([fake.comments(7), fake.violations]).toEqual([[], []])
  })

  test('a comment over 65,536 characters is refused', async () => {
    expect((await post(comments, { body: 'x'.repeat(65_537) })).status).toBe(422)
    expect(fake.violations).toEqual([])
  })

  test('SARIF is unpacked', async () => {
    const sarif = gzipSync('{"version":"2.1.0"}').toString('base64')
    const body = { commit_sha: headSha, ref: 'refs/pull/7/merge', sarif }
    expect((await post('/repos/acme/orders/code-scanning/sarifs', body)).status).toBe(202)
    expect([fake.sarifUploads()[0]?.sarif, fake.violations]).toEqual([{ version: '2.1.0' }, []])
  })
})

describe('what is against the description is a violation', () => {
  test.each([
    ['an unknown operation', () => call('/repos/acme/orders/stargazers'), 'no such operation'],
    ['an unknown query', () => call(`${comments}?perpage=3`), 'query "perpage"'],
    ['a query of the wrong type', () => call(`${comments}?page=first`), 'query "page"'],
    ['a body without a required property', () => post(comments, {}), 'body'],
    ['a body with an unknown property', () => post(comments, { body: 'x', text: 'y' }), 'text'],
    ['a missing user-agent', () => call(comments, { headers: { 'user-agent': '' } }), 'user-agent'],
    ['51 annotations', () => post('/repos/acme/orders/check-runs', tooManyAnnotations()), 'annotations'],
  ])('%s', async (_, request, words) => {
    const response = await request()
    expect(response.status).toBe(500)
    expect(fake.violations).toEqual([expect.stringContaining(words)])
  })
})

describe('as GitHub behaves', () => {
  test('a page holds at most 100, and Link leads through all of them', async () => {
    for (let index = 0; index < 230; index++) fake.addComment(7, `${index}`)
    const sizes: number[] = []
    let next: string | undefined = `${comments}?per_page=500`
    while (next !== undefined) {
      const response: Response = await call(next)
      sizes.push(((await response.json()) as unknown[]).length)
      next = /<[^>]*?(\/repos[^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
    }
    expect([sizes, fake.violations]).toEqual([[100, 100, 30], []])
  })

  test('a known ETag gets 304, which the rate limit does not count', async () => {
    const first = await call(comments)
    const second = await call(comments, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(second.status).toBe(304)
    expect(second.headers.get('x-ratelimit-used')).toBe('1')
  })

  test('a token may do what it was given, and a fork’s token only reads', async () => {
    const fork = fake.issueToken({ isForkReadOnly: true })
    const narrow = fake.issueToken({ permissions: { contents: 'read' } })
    expect((await call(comments, { auth: fork })).status).toBe(200)
    expect((await post(comments, { body: 'x' }, fork)).status).toBe(403)
    expect((await call(comments, { auth: narrow })).status).toBe(403)
    expect((await call(comments, { auth: 'nonsense' })).status).toBe(401)
    expect([fake.comments(), fake.violations]).toEqual([[], []])
  })

  test('the primary limit answers 403 once it is used up', async () => {
    await fake.close()
    fake = await startFakeGitHub({ rateLimit: 1 })
    token = fake.issueToken()
    expect((await call('/repos/acme/orders')).status).toBe(200)
    const response = await call('/repos/acme/orders')
    expect([response.status, response.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
  })

  test('a download leads to a signed URL on another origin, which refuses the token', async () => {
    const id = fake.addArtifact({ name: 'coverage', runId: 5, files: { 'a.txt': 'a' } })
    const response = await call(`/repos/acme/orders/actions/artifacts/${id}/zip`)
    const location = response.headers.get('location') ?? ''
    expect([response.status, new URL(location).origin]).toEqual([302, fake.blobUrl])
    expect((await fetch(location)).status).toBe(200)
    expect((await fetch(location, { headers: { authorization: 'Bearer x' } })).status).toBe(400)
    expect(fake.violations).toEqual([expect.stringContaining('the token was sent')])
  })
})

function tooManyAnnotations(): object {
  const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' }
  const output = { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) }
  return { name: 'gate', head_sha: headSha, output }
}
