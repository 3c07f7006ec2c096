import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { strToU8, zipSync } from 'fflate'
import { listen, plainHeaders, readBody } from '../http/listen.ts'
import { startBlobServer } from './blob-server.ts'
import { faultAnswer, isBeforeEffect, send } from './fault-answer.ts'
import { createFaultQueue } from './fault-queue.ts'
import { matchOperation } from './match-operation.ts'
import { createRateLimiter } from './rate-limiter.ts'
import { type RenderedAnswer, renderJson } from './rendered-answer.ts'
import { type ReadRequest, type Served, serveRequest } from './serve-request.ts'
import { createState } from './state.ts'
import type { ArtifactOptions, FakeGitHub, FakeGitHubOptions, LoggedRequest, TokenOptions } from './types.ts'

/**
 * Starts a GitHub on this machine, over real HTTP, that holds both sides to GitHub's own OpenAPI description.
 *
 * Shape: what is against the description gets 500 with an explanation and is listed in `violations`.
 */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const requests: LoggedRequest[] = []
  const blobRequests: LoggedRequest[] = []
  const violations: string[] = []
  const tokens = new Map<string, TokenOptions>()
  const faults = createFaultQueue()
  const blob = await startBlobServer({ state: () => state, faults, requests: blobRequests, violations })
  const repository = options.repository ?? 'acme/orders'
  const state = createState(repository, () => blob.url)
  const limiter = createRateLimiter(options.rateLimit ?? 1000)
  const served: Served = { state, tokens, limiter, maxPerPage: options.maxPerPage ?? 100, violations }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming, api.url)
    const fault = faults.take(`${request.method} ${request.url.pathname}`)
    let answer: RenderedAnswer | null = null
    if (fault === null || !isBeforeEffect(fault)) answer = serveRequest(served, request)
    if (fault !== null && fault.kind !== 'truncated') answer = faultAnswer(fault)
    log(request, fault?.kind === 'timeout' || fault?.kind === 'reset' ? 0 : (answer?.status ?? 0))
    send(response, answer, fault)
  }

  function log(request: ReadRequest, status: number): void {
    const match = matchOperation(request.method, request.url.pathname)
    const operation = match === null ? null : `${match.method} ${match.template}`
    const { method, query, headers, body } = request
    requests.push({ method, path: request.url.pathname, query, headers, body: body ?? null, operation, status })
  }

  const api = await listen((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      violations.push(`testkit: ${message}`)
      if (!response.headersSent) send(response, renderJson(500, { message }), null)
    })
  })

  return {
    url: api.url,
    blobUrl: blob.url,
    repository,
    requests,
    blobRequests,
    violations,
    faults,
    issueToken(token = {}) {
      const secret = `ghs_testkit${randomBytes(12).toString('hex')}`
      tokens.set(secret, token)
      return secret
    },
    addPullRequest(pull) {
      state.pulls.push(pull)
    },
    addComment(pullNumber, body, author = { login: 'octocat', isBot: false }) {
      const id = state.nextId()
      state.comments.push({ id, pullNumber, body, isOutsider: false, ...author })
      return id
    },
    addRun(run) {
      state.runs = [...state.runs.filter((one) => one.id !== run.id), run]
    },
    addJob(job) {
      state.jobs.push({ ...job, id: state.nextId() })
    },
    addArtifact(artifact) {
      const id = state.nextId()
      state.artifacts.push({ ...artifact, id, content: artifact.zip ?? zipOf(artifact) })
      return id
    },
    addComparison(comparison) {
      state.comparisons.push(comparison)
    },
    addRef(ref, sha) {
      state.refs.set(ref, sha)
    },
    comments(pullNumber) {
      return state.comments.filter((one) => pullNumber === undefined || one.pullNumber === pullNumber)
    },
    checkRuns() {
      return state.checkRuns
    },
    sarifUploads() {
      return state.sarifs
    },
    attachResults(results) {
      state.results = results
    },
    async close() {
      await Promise.all([api.close(), blob.close()])
    },
  }
}

async function readRequest(incoming: IncomingMessage, base: string): Promise<ReadRequest> {
  const url = new URL(incoming.url ?? '/', base)
  const text = (await readBody(incoming)).toString('utf8')
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  const query = Object.fromEntries(url.searchParams)
  return { method: incoming.method ?? 'GET', url, query, headers: plainHeaders(incoming), body }
}

function zipOf(artifact: ArtifactOptions): Uint8Array {
  const files = Object.entries(artifact.files ?? {})
  return zipSync(
    Object.fromEntries(
      files.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )
}
