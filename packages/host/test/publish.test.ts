import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Finding } from '@velocity/model'
import type { PublishChoices } from '@velocity/ports'
import { buildOutcome } from './build-outcome.ts'
import { BASE_SHA, HEAD_SHA, pullRequestEvent, runStep, TOKEN } from './run-step.ts'
import { type LoopbackServer, startServer } from './start-server.ts'

const servers: LoopbackServer[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function startGitHub(status: number): Promise<LoopbackServer> {
  const server = await startServer(() => ({ status, body: { html_url: 'https://github.com/x' } }))
  servers.push(server)
  return server
}

function fail(publish: Partial<PublishChoices> = {}) {
  return { kind: 'outcome', outcome: buildOutcome({ verdict: 'fail' }, publish) } as const
}

describe('the comment', () => {
  test('goes to the pull request, with the token in the header only', async () => {
    const github = await startGitHub(201)
    const step = await runStep({ behaviour: fail(), inputs: { token: TOKEN }, env: { GITHUB_API_URL: github.url } })
    expect(github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /repos/acme/orders/issues/7/comments',
    ])
    const [request] = github.requests
    expect(request?.headers.authorization).toBe(`token ${TOKEN}`)
    expect(request?.body).toContain('<!-- velocity:coverage:default -->')
    expect(request?.body).not.toContain(TOKEN)
    expect(step.exitCode).toBe(1)
  })

  test.each([
    ['never', 'fail', []],
    ['always', 'pass', [{ isUpdateOnly: false }]],
    ['auto', 'pass', [{ isUpdateOnly: false }]],
    ['on-change', 'fail', [{ isUpdateOnly: false }]],
    ['on-change', 'pass', [{ isUpdateOnly: true }]],
  ] as const)('%s with the verdict %s writes %j', async (comment, verdict, writes) => {
    const github = await startGitHub(201)
    const outcome = buildOutcome({ verdict }, { comment })
    await runStep({
      behaviour: { kind: 'outcome', outcome },
      inputs: { token: TOKEN },
      env: { GITHUB_API_URL: github.url },
    })
    expect(github.requests.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject(writes)
  })

  test('is not written on a push', async () => {
    const github = await startGitHub(201)
    const event = { before: BASE_SHA, after: HEAD_SHA, ref: 'refs/heads/main', repository: { default_branch: 'main' } }
    const env = { GITHUB_API_URL: github.url }
    await runStep({ behaviour: fail(), eventName: 'push', event, inputs: { token: TOKEN }, env })
    expect(github.requests).toEqual([])
  })

  test('goes where the gate says when the event does not', async () => {
    const github = await startGitHub(201)
    const step = await runStep({
      behaviour: fail({ target: { pullNumber: 12, headSha: HEAD_SHA } }),
      eventName: 'workflow_run',
      event: { workflow_run: { id: 9, head_sha: HEAD_SHA, event: 'pull_request', conclusion: 'failure' } },
      inputs: { token: TOKEN },
      env: { GITHUB_API_URL: github.url },
    })
    expect(github.requests.map(({ path }) => path)).toEqual(['/repos/acme/orders/issues/12/comments'])
    // This run's commit is not the one that was judged: its lines are not annotated.
    expect(step.stdout).not.toContain('file=src/pay.ts')
  })

  test('that was asked for is missed aloud when there is no token', async () => {
    const step = await runStep({ behaviour: fail({ comment: 'always' }) })
    expect(step.stdout).toMatch(/^::warning [^\n]*the input "token" is empty/mu)
  })
})

describe('a check run', () => {
  test('carries every annotation and the head of the pull request', async () => {
    const github = await startGitHub(201)
    const behaviour = fail({ comment: 'never', hasCheckRun: true })
    await runStep({ behaviour, inputs: { token: TOKEN }, env: { GITHUB_API_URL: github.url } })
    expect(github.requests.map(({ path }) => path)).toEqual(['/repos/acme/orders/check-runs'])
    expect(JSON.parse(github.requests[0]?.body ?? '')).toMatchObject({
      name: 'velocity / coverage',
      headSha: HEAD_SHA,
      conclusion: 'failure',
      annotations: [{ path: 'src/pay.ts', startLine: 41, endLine: 42, level: 'failure' }],
    })
  })

  test('is never green for what another run judged: a fork may have written that', async () => {
    const github = await startGitHub(201)
    const target = { pullNumber: 12, headSha: HEAD_SHA }
    const outcome = buildOutcome({ verdict: 'pass' }, { comment: 'never', hasCheckRun: true, target })
    await runStep({
      behaviour: { kind: 'outcome', outcome },
      eventName: 'workflow_run',
      event: { workflow_run: { id: 9, head_sha: HEAD_SHA, event: 'pull_request', conclusion: 'success' } },
      inputs: { token: TOKEN },
      env: { GITHUB_API_URL: github.url },
    })
    expect(JSON.parse(github.requests[0]?.body ?? '')).toMatchObject({ headSha: HEAD_SHA, conclusion: 'neutral' })
  })

  test('is neutral when the verdict is not enforced', async () => {
    const github = await startGitHub(201)
    const outcome = buildOutcome({ verdict: 'fail', enforcement: 'warn' }, { comment: 'never', hasCheckRun: true })
    await runStep({
      behaviour: { kind: 'outcome', outcome },
      inputs: { token: TOKEN },
      env: { GITHUB_API_URL: github.url },
    })
    expect(JSON.parse(github.requests[0]?.body ?? '')).toMatchObject({ conclusion: 'neutral' })
  })
})

test('remarks stand beside their lines and in no report', async () => {
  const remark: Finding = {
    rule: 'coverage/uncovered',
    severity: 'note',
    verdict: 'pass',
    message: 'src/pay.ts: 2 uncovered lines that the change has not brought',
    code: 'VEL_COV_UNCOVERED',
    locations: [{ path: 'src/pay.ts', startLine: 7, endLine: 8 }],
    placeNote: 'not new, and not run by any test',
    scope: 'src/pay.ts',
    fingerprint: 'coverage/uncovered:src/pay.ts',
  }
  const github = await startGitHub(201)
  const outcome = { ...buildOutcome({}, { comment: 'always', hasCheckRun: true }), remarks: [remark] }
  const behaviour = { kind: 'outcome', outcome } as const
  const step = await runStep({ behaviour, inputs: { token: TOKEN }, env: { GITHUB_API_URL: github.url } })
  expect(step.exitCode).toBe(0)
  expect(step.stdout).toMatch(
    /^::notice file=src\/pay\.ts,line=7,endLine=8,[^\n]*::lines 7–8 are not new, and not run by any test/mu,
  )
  expect(step.summary).not.toContain('VEL_COV_UNCOVERED')
  const [comment, check] = github.requests.map(({ body }) => body)
  expect(comment).not.toContain('VEL_COV_UNCOVERED')
  expect(JSON.parse(check ?? '')).toMatchObject({
    annotations: [{ path: 'src/pay.ts', startLine: 7, level: 'notice' }],
  })
})

describe('a fork’s read-only token', () => {
  test('degrades to the summary, says so once, and keeps the verdict', async () => {
    const github = await startGitHub(403)
    const step = await runStep({
      behaviour: fail({ hasCheckRun: true }),
      event: pullRequestEvent('someone/orders'),
      inputs: { token: TOKEN },
      env: { GITHUB_API_URL: github.url },
    })
    expect(github.requests).toHaveLength(2)
    const notices = step.stdout.match(/^::notice [^\n]*/gmu) ?? []
    expect(notices).toEqual([
      "::notice title=coverage-gate::The comment and the check run could not be written: a fork's pull request runs with a token that may only read. The step's summary has it all. A publish workflow can write the comment: docs/workflows.md#publishyml.",
    ])
    expect(step.summary).toContain('patch 71.42 %')
    expect([step.exitCode, step.outputs['verdict']]).toEqual([1, 'fail'])
  })
})

test('a token that lacks a permission is told in GitHub’s words', async () => {
  const github = await startGitHub(403)
  const step = await runStep({ behaviour: fail(), inputs: { token: TOKEN }, env: { GITHUB_API_URL: github.url } })
  expect(step.stdout.match(/^::notice [^\n]*/gmu)).toEqual([
    "::notice title=coverage-gate::The comment could not be written: Resource not accessible by integration. The step's summary has it all.",
  ])
})

test('a token in a report reaches neither comment nor summary', async () => {
  const github = await startGitHub(201)
  const outcome = buildOutcome({ verdict: 'fail', headline: `found ${TOKEN}`, notices: [`found ${TOKEN}`] })
  const step = await runStep({
    behaviour: { kind: 'outcome', outcome },
    inputs: { token: TOKEN },
    env: { GITHUB_API_URL: github.url },
  })
  expect(github.requests[0]?.body).toContain('found')
  expect(github.requests[0]?.body).not.toContain(TOKEN)
  expect(step.summary).toContain('found')
  expect(step.summary).not.toContain(TOKEN)
})

describe('GitHub that is down', () => {
  test.each([
    ['pass', 0],
    ['fail', 1],
  ] as const)('leaves the verdict %s as it is and names what was not published', async (verdict, exitCode) => {
    const github = await startGitHub(503)
    const step = await runStep({
      behaviour: { kind: 'outcome', outcome: buildOutcome({ verdict }, { hasCheckRun: true }) },
      inputs: { token: TOKEN },
      env: { GITHUB_API_URL: github.url },
    })
    expect([step.exitCode, step.outputs['verdict']]).toEqual([exitCode, verdict])
    expect(step.stdout).toMatch(/^::warning [^\n]*The comment was not published: [^\n]*VEL_GITHUB_UNAVAILABLE/mu)
    expect(step.stdout).toMatch(/^::warning [^\n]*The check run was not published: /mu)
  })
})

describe('the span', () => {
  const parent = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' }

  test('is sent to a collector on this machine, below its parent', async () => {
    const collector = await startGitHub(200)
    await runStep({
      behaviour: fail(),
      env: {
        OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/otlp/`,
        OTEL_EXPORTER_OTLP_HEADERS: 'X-Key=abc%20def',
        TRACEPARENT: `00-${parent.trace}-${parent.span}-01`,
      },
    })
    const [request] = collector.requests
    expect([request?.path, request?.headers['x-key']]).toEqual(['/otlp/v1/traces', 'abc def'])
    const [span] = JSON.parse(request?.body ?? '').resourceSpans[0].scopeSpans[0].spans
    expect(span).toMatchObject({
      traceId: parent.trace,
      parentSpanId: parent.span,
      name: 'coverage-gate',
      startTimeUnixNano: '1795176000000000000',
      status: { code: 2 },
    })
    expect(span.spanId).toMatch(/^[0-9a-f]{16}$/u)
    expect(span.attributes).toContainEqual({ key: 'velocity.verdict', value: { stringValue: 'fail' } })
  })

  test.each(['http://collector.example.com', 'not an address'])('is not sent to %s', async (endpoint) => {
    const outcome = buildOutcome()
    const step = await runStep({
      behaviour: { kind: 'outcome', outcome },
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint },
    })
    expect(step.exitCode).toBe(0)
    expect(step.stdout).toMatch(/^::debug::the span was not sent: OTEL_EXPORTER_OTLP_ENDPOINT is neither/mu)
  })

  test('that the collector refuses is a debug line', async () => {
    const collector = await startGitHub(500)
    const step = await runStep({
      behaviour: { kind: 'outcome', outcome: buildOutcome() },
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    })
    expect(step.exitCode).toBe(0)
    expect(step.stdout).toMatch(/^::debug::the span was not sent: the collector answered 500$/mu)
  })
})

test('the version that is told is that of the package', async () => {
  const { VERSION } = await import('@velocity/model')
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(VERSION).toBe(manifest.version)
})
