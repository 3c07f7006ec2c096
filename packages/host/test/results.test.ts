import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type FakeResults, startFakeResults } from '@velocity/testkit'
import { buildOutcome } from './build-outcome.ts'
import { pullRequestEvent, runStep, TOKEN } from './run-step.ts'
import { startServer } from './start-server.ts'

let results: FakeResults

beforeAll(async () => {
  results = await startFakeResults()
})

afterAll(() => results.close())

describe('artifacts, through the real @actions/artifact', () => {
  test('are uploaded, listed and downloaded; a second one of the name and one over the cap are refused', async () => {
    const step = await runStep({
      behaviour: { kind: 'artifacts', outcome: buildOutcome() },
      env: results.env({ runId: 41 }),
    })
    expect([step.stderr, step.exitCode]).toEqual(['', 0])
    expect(step.stdout).toContain('listed ["shard-1"]')
    expect(step.stdout).toContain('downloaded [["deep/a.json","evidence"]]')
    expect(step.stdout).toContain('absent null')
    expect(step.stdout).toContain('again VEL_ARTIFACT_EXISTS')
    expect(step.stdout).toContain('capped VEL_FILE_TOO_LARGE')
    expect(results.violations).toEqual([])
  })

  test('keep the verdict of a fork for the workflow that publishes it', async () => {
    const step = await runStep({
      behaviour: { kind: 'outcome', outcome: buildOutcome({ verdict: 'fail', id: 'api' }) },
      event: pullRequestEvent('someone/orders'),
      env: results.env({ runId: 42 }),
    })
    expect(step.exitCode).toBe(1)
    expect(results.artifacts(42).map(({ name }) => name)).toEqual(['velocity-verdict-coverage-api'])
  })

  test('keep the verdict too when a token is refused without a fork, as for Dependabot', async () => {
    const github = await startServer(() => ({ status: 403, body: {} }))
    await runStep({
      behaviour: { kind: 'outcome', outcome: buildOutcome() },
      inputs: { token: TOKEN },
      env: { ...results.env({ runId: 49 }), GITHUB_API_URL: github.url },
    })
    await github.close()
    expect(results.artifacts(49).map(({ name }) => name)).toEqual(['velocity-verdict-coverage-default'])
  })

  test('are not left by a pull request of the repository itself', async () => {
    await runStep({
      behaviour: { kind: 'outcome', outcome: buildOutcome() },
      env: results.env({ runId: 43 }),
    })
    expect(results.artifacts(43)).toEqual([])
  })

  test('that a fork cannot keep are a notice', async () => {
    const step = await runStep({
      behaviour: { kind: 'outcome', outcome: buildOutcome() },
      event: pullRequestEvent(null),
      env: { ...results.env({ runId: 44 }), ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' },
    })
    expect(step.exitCode).toBe(0)
    expect(step.stdout).toMatch(/^::notice [^\n]*VEL_ARTIFACT_UNAVAILABLE/mu)
  })

  test('are not there without a Results service', async () => {
    const step = await runStep({ behaviour: { kind: 'artifacts', outcome: buildOutcome() } })
    expect(step.stdout).toContain('Error: no artifacts')
  })
})

describe('the cache, through the real @actions/cache', () => {
  test('gives back exactly the key that was asked for, and never one that starts with it', async () => {
    const step = await runStep({
      behaviour: { kind: 'cache', outcome: buildOutcome(), restore: ['cov1-abc-def', 'cov1-abc', 'cov1-zzz'] },
      env: results.env({ runId: 45 }),
    })
    expect([step.stderr, step.exitCode]).toEqual(['', 0])
    expect(step.stdout).toContain('saved true')
    expect(step.stdout).toContain('restored cov1-abc-def kept')
    expect(step.stdout).toContain('restored cov1-abc miss')
    expect(step.stdout).toContain('restored cov1-zzz miss')
  })

  test('takes an answer with another key for a miss, and downloads nothing', async () => {
    const service = await startServer(({ path }) => ({
      status: 200,
      body: path.endsWith('/GetCacheEntryDownloadURL')
        ? { ok: true, signed_download_url: `${service.url}/blob`, matched_key: 'cov1-abc-defg' }
        : { ok: false },
    }))
    const step = await runStep({
      behaviour: { kind: 'cache', outcome: buildOutcome(), restore: ['cov1-abc-def'] },
      env: { ...results.env({ runId: 48 }), ACTIONS_RESULTS_URL: service.url },
    })
    await service.close()
    expect(step.stdout).toContain('restored cov1-abc-def miss')
    expect(service.requests.filter(({ path }) => path === '/blob')).toEqual([])
    expect(step.exitCode).toBe(0)
  })

  test('that may only be read keeps nothing and fails nothing', async () => {
    const step = await runStep({
      behaviour: { kind: 'cache', outcome: buildOutcome(), restore: ['cov1-abc-def'] },
      env: results.env({ runId: 46, isReadOnly: true }),
    })
    expect(step.exitCode).toBe(0)
    expect(step.stdout).toContain('saved false')
  })

  test('that is down is a miss which the log explains', async () => {
    const step = await runStep({
      behaviour: { kind: 'cache', outcome: buildOutcome(), restore: ['cov1-abc-def'] },
      env: { ...results.env({ runId: 47 }), ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' },
    })
    expect(step.exitCode).toBe(0)
    expect(step.stdout).toContain('restored cov1-abc-def miss')
  })
})
