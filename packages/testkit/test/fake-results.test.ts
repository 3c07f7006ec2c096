import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeResults, startFakeResults } from '../src/index.ts'

// That the toolkit's real clients take it is proven in packages/host, the only package that may import them.

const run = { workflow_run_backend_id: '5', workflow_job_run_backend_id: 'job' }

let results: FakeResults

beforeEach(async () => {
  results = await startFakeResults()
})

afterEach(() => results.close())

function call(method: string, body: object, authorization?: string): Promise<Response> {
  const [service] = method.split('/')
  const headers = { authorization: authorization ?? `Bearer ${results.runtimeToken({ runId: 5 })}` }
  const url = `${results.url}twirp/github.actions.results.api.v1.${service}/${method.split('/')[1]}`
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function createArtifact(): Promise<string> {
  const answer = await call('ArtifactService/CreateArtifact', { ...run, name: 'a', version: 7 })
  return ((await answer.json()) as { signed_upload_url: string }).signed_upload_url
}

describe('the Results service', () => {
  test('gives nothing without a runtime token', async () => {
    expect((await call('ArtifactService/ListArtifacts', run, 'Bearer nonsense')).status).toBe(401)
    expect((await call('ArtifactService/ListArtifacts', run, '')).status).toBe(401)
  })

  test('names a method that it does not have', async () => {
    expect((await call('ArtifactService/MigrateArtifact', run)).status).toBe(404)
    expect(results.violations).toEqual(['ArtifactService/MigrateArtifact is not served'])
  })

  test('lists only what its own run finished', async () => {
    const url = await createArtifact()
    const list = async (): Promise<unknown> => (await call('ArtifactService/ListArtifacts', run)).json()
    expect(await list()).toEqual({ artifacts: [] })
    await fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'zip' })
    await call('ArtifactService/FinalizeArtifact', { ...run, name: 'a', size: '3' })
    expect(await list()).toMatchObject({ artifacts: [{ name: 'a', size: '3' }] })
    const other = await call('ArtifactService/ListArtifacts', { ...run, workflow_run_backend_id: '6' })
    expect(await other.json()).toEqual({ artifacts: [] })
  })

  test('does not finish an upload whose size or hash is another', async () => {
    const url = await createArtifact()
    await fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'zip' })
    const finish = (more: object): Promise<Response> =>
      call('ArtifactService/FinalizeArtifact', { ...run, name: 'a', ...more })
    expect((await finish({ size: '4' })).status).toBe(400)
    expect((await finish({ size: '3', hash: 'sha256:00' })).status).toBe(400)
    expect(results.artifacts()).toEqual([])
  })

  test('opens a blob to its signature only, and refuses a token beside it', async () => {
    const url = await createArtifact()
    const put = (target: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
      fetch(target, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob', ...headers }, body: 'zip' })
    expect((await put(url.replace(/sig=.*/, 'sig=x'))).status).toBe(403)
    expect((await put(url, { authorization: 'Bearer x' })).status).toBe(400)
    expect((await put(url)).status).toBe(201)
  })

  test('serves ranges', async () => {
    const url = await createArtifact()
    await fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: '0123456789' })
    const part = await fetch(url, { headers: { range: 'bytes=2-4' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234'])
    expect((await fetch(url, { headers: { range: 'bytes=10-' } })).status).toBe(416)
  })

  test('fails as often as it was told to', async () => {
    await results.close()
    results = await startFakeResults({ failFirst: 2 })
    const statuses: number[] = []
    for (let index = 0; index < 3; index++) statuses.push((await call('ArtifactService/ListArtifacts', run)).status)
    expect(statuses).toEqual([502, 502, 200])
  })
})
