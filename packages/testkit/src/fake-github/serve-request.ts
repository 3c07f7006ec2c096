import { checkHandlers } from './check-handlers.ts'
import { commentHandlers } from './comment-handlers.ts'
import { checkAnswer, checkRequest } from './contract.ts'
import { type Answer, failure, type Handler, notFound } from './handler.ts'
import { matchOperation, type OperationMatch } from './match-operation.ts'
import { paginate } from './paginate.ts'
import { mayCall } from './permissions.ts'
import { pullHandlers } from './pull-handlers.ts'
import type { RateLimiter } from './rate-limiter.ts'
import { type RenderedAnswer, renderJson, withETag } from './rendered-answer.ts'
import { repoHandlers } from './repo-handlers.ts'
import { runHandlers } from './run-handlers.ts'
import { type JsonRecord, sample } from './sample.ts'
import type { State } from './state.ts'
import type { TokenOptions } from './types.ts'

/** What the fake consists of. */
export interface Served {
  readonly state: State
  readonly tokens: ReadonlyMap<string, TokenOptions>
  readonly limiter: RateLimiter
  readonly maxPerPage: number
  readonly violations: string[]
}

/** A request, read whole. */
export interface ReadRequest {
  readonly method: string
  readonly url: URL
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

const handlers: Readonly<Record<string, Handler>> = {
  ...checkHandlers,
  ...commentHandlers,
  ...pullHandlers,
  ...repoHandlers,
  ...runHandlers,
}

/** Answers one request, and records what either side did against the description. */
export function serveRequest(served: Served, request: ReadRequest): RenderedAnswer {
  const match = matchOperation(request.method, request.url.pathname)
  if (match === null) return violation(served, request, ['no such operation in the slice of the description'])
  const found = checkRequest(match, request)
  if (found.length > 0) return violation(served, request, found)
  const secret = /^(?:bearer|token) (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? ''
  const token = served.tokens.get(secret)
  if (token === undefined)
    return render(served, request, failure(401, secret === '' ? 'Requires authentication' : 'Bad credentials'))
  if (match.operation.operationId === 'rate-limit/get') return finish(served, request, match, rateLimit(served, secret))
  // A 304 is not counted, so the limit is taken only once the answer is known.
  if (served.limiter.remaining(secret) === 0) return limitExceeded(served, secret)
  const answer = finish(served, request, match, answerFor(served, request, match, token))
  if (answer.status !== 304) served.limiter.take(secret)
  return { ...answer, headers: { ...answer.headers, ...served.limiter.headers(secret) } }
}

function answerFor(served: Served, request: ReadRequest, match: OperationMatch, token: TokenOptions): Answer {
  const { params, operation } = match
  const { owner, repo } = served.state
  if (params['owner'] !== owner || params['repo'] !== repo) return notFound()
  if (!mayCall(token, operation.operationId)) return failure(403, 'Resource not accessible by integration')
  const handler = handlers[operation.operationId]
  if (handler === undefined) throw new Error(`testkit: ${operation.operationId} is in the slice and has no handler`)
  return handler({ state: served.state, token, params, query: request.query, body: (request.body ?? {}) as JsonRecord })
}

function finish(served: Served, request: ReadRequest, match: OperationMatch, answer: Answer): RenderedAnswer {
  const rendered = render(served, request, answer)
  const body: unknown = rendered.text === '' ? undefined : JSON.parse(rendered.text)
  const found = checkAnswer(match, rendered.status, rendered.headers, body)
  if (found.length > 0) return violation(served, request, found)
  return request.method === 'GET' ? withETag(rendered, request.headers['if-none-match']) : rendered
}

function render(served: Served, request: ReadRequest, answer: Answer): RenderedAnswer {
  if (!('list' in answer)) return renderJson(answer.status, answer.body, answer.headers)
  const { items, link } = paginate(answer.list, request.url, served.maxPerPage)
  const body = answer.key === undefined ? items : { total_count: answer.list.length, [answer.key]: items }
  return renderJson(200, body, link === null ? {} : { link })
}

function violation(served: Served, request: ReadRequest, found: readonly string[]): RenderedAnswer {
  const message = `${request.method} ${request.url.pathname}: ${found.join('; ')}`
  served.violations.push(message)
  return renderJson(500, { message: `testkit: ${message}` })
}

function rateLimit(served: Served, secret: string): Answer {
  const { limiter } = served
  const remaining = limiter.remaining(secret)
  const core = { limit: limiter.limit, remaining, used: limiter.limit - remaining, reset: limiter.resetSeconds() }
  return { status: 200, body: sample('rate-limit-overview', { rate: core, resources: { core, search: { ...core } } }) }
}

function limitExceeded(served: Served, secret: string): RenderedAnswer {
  const body = {
    message: 'API rate limit exceeded for installation ID 1.',
    documentation_url: 'https://docs.github.com/rest',
  }
  return renderJson(403, body, served.limiter.headers(secret))
}
