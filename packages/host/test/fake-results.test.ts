import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeGitHub, type FakeResults, startFakeGitHub, startFakeResults } from '@velocity/testkit'

const runId = 77
const headSha = 'a'.repeat(40)
const before = { ...process.env }
const writeOut = process.stdout.write

let folder: string
let results: FakeResults
let github: FakeGitHub

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'velocity-results-'))
  for (const name of ['temp', 'work', 'out']) mkdirSync(join(folder, name))
  results = await startFakeResults()
  github = await startFakeGitHub()
  github.attachResults(results)
  github.addRun({ id: runId, headSha })
  use(results.env({ runId }))
  // The clients print workflow commands, which would annotate the run that runs this test.
  process.stdout.write = () => true
})

afterEach(async () => {
  process.stdout.write = writeOut
  await Promise.all([results.close(), github.close()])
  rmSync(folder, { recursive: true, force: true })
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
})

function use(env: Readonly<Record<string, string>>): void {
  Object.assign(process.env, env, { RUNNER_TEMP: join(folder, 'temp'), GITHUB_WORKSPACE: join(folder, 'work') })
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, 'work', name)
  writeFileSync(path, content)
  return path
}

describe('the real artifact client', () => {
  test('uploads, lists, downloads and deletes', async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const client = new DefaultArtifactClient()
    const content = Buffer.alloc(9 * 1024 * 1024, 'velocity ')
    const uploaded = await client.uploadArtifact('coverage-1', [write('a.bin', content)], join(folder, 'work'), {
      retentionDays: 1,
      compressionLevel: 0,
    })
    expect(results.artifacts(runId).map((one) => [one.name, one.digest])).toEqual([
      ['coverage-1', `sha256:${uploaded.digest}`],
    ])
    const { artifacts } = await client.listArtifacts()
    expect(artifacts.map((one) => [one.id, one.name, one.size])).toEqual([[uploaded.id, 'coverage-1', uploaded.size]])
    await client.downloadArtifact(uploaded.id ?? 0, { path: join(folder, 'out') })
    expect(digest(readFileSync(join(folder, 'out', 'a.bin')))).toBe(digest(content))
    await client.deleteArtifact('coverage-1')
    expect((await client.listArtifacts()).artifacts).toEqual([])
    expect(results.violations).toEqual([])
  })

  test('is refused a name that its run has already', async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const client = new DefaultArtifactClient()
    const files = [write('a.txt', 'one')]
    await client.uploadArtifact('same', files, join(folder, 'work'))
    await expect(client.uploadArtifact('same', files, join(folder, 'work'))).rejects.toThrow(/409/)
    use(results.env({ runId: 78 }))
    await client.uploadArtifact('same', files, join(folder, 'work'))
    expect(results.artifacts().map((one) => one.runId)).toEqual([runId, 78])
  })

  test('finds by REST what another run uploaded, with run and head commit', async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const client = new DefaultArtifactClient()
    const { id } = await client.uploadArtifact('shared', [write('a.txt', 'one')], join(folder, 'work'))
    const token = github.issueToken()
    const headers = { accept: 'application/vnd.github+json', 'user-agent': 'test', authorization: `Bearer ${token}` }
    const listed = await fetch(`${github.url}/repos/acme/orders/actions/artifacts?name=shared`, { headers })
    const { artifacts } = (await listed.json()) as { artifacts: { id: number; workflow_run: unknown }[] }
    expect(artifacts.map((one) => [one.id, one.workflow_run])).toEqual([
      [id, { id: runId, head_sha: headSha, head_branch: 'feature' }],
    ])
    const path = `${github.url}/repos/acme/orders/actions/artifacts/${id}/zip`
    const location = (await fetch(path, { headers, redirect: 'manual' })).headers.get('location') ?? ''
    const zip = Buffer.from(await (await fetch(location)).arrayBuffer())
    expect(zip.subarray(0, 2).toString()).toBe('PK')
    expect([github.violations, results.violations]).toEqual([[], []])
  })
})

describe('the real cache client', () => {
  test('saves and restores by exact key, and misses another', async () => {
    const cache = await import('@actions/cache')
    const path = write('cached.txt', 'kept')
    expect(await cache.saveCache([path], 'cov1-main-abc')).toBeGreaterThan(0)
    rmSync(path)
    expect(await cache.restoreCache([path], 'cov1-other')).toBeUndefined()
    expect(await cache.restoreCache([path], 'cov1-main-abc')).toBe('cov1-main-abc')
    expect(readFileSync(path, 'utf8')).toBe('kept')
    expect(results.caches().map((one) => one.key)).toEqual(['cov1-main-abc'])
    expect(results.violations).toEqual([])
  })

  test('does not save twice under one key', async () => {
    const cache = await import('@actions/cache')
    const path = write('cached.txt', 'kept')
    await cache.saveCache([path], 'key')
    expect(await cache.saveCache([path], 'key')).toBe(-1)
  })

  test('reads and does not write with a read-only token', async () => {
    const cache = await import('@actions/cache')
    const path = write('cached.txt', 'kept')
    await cache.saveCache([path], 'key')
    use(results.env({ runId, isReadOnly: true }))
    expect(await cache.saveCache([path], 'other')).toBe(-1)
    expect(await cache.restoreCache([path], 'key')).toBe('key')
    expect(results.caches()).toHaveLength(1)
  })
})

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
