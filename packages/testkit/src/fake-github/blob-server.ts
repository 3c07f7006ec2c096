import { type Listening, listen, plainHeaders } from '../http/listen.ts'
import { faultAnswer, isBeforeEffect, type SendableAnswer, send } from './fault-answer.ts'
import type { ServedFaultQueue } from './fault-queue.ts'
import { signature } from './listed-artifacts.ts'
import type { State } from './state.ts'
import type { LoggedRequest } from './types.ts'

/** What the origin of signed downloads shares with the API. */
export interface BlobServed {
  readonly state: () => State
  readonly faults: ServedFaultQueue
  readonly requests: LoggedRequest[]
  readonly violations: string[]
}

/**
 * Serves signed downloads from an origin of its own.
 *
 * Shape: a request that carries an Authorization header gets 400 and a violation: Azure refuses it, and a token would have leaked.
 */
export function startBlobServer(served: BlobServed): Promise<Listening> {
  return listen((request, response) => {
    const url = new URL(request.url ?? '/', 'http://blob')
    const headers = plainHeaders(request)
    const fault = served.faults.take(`${request.method} ${url.pathname}`)
    let answer: SendableAnswer | null = answerFor(served, url, headers['authorization'] !== undefined)
    if (fault !== null && isBeforeEffect(fault)) answer = faultAnswer(fault)
    const query = Object.fromEntries(url.searchParams)
    const { method = '' } = request
    served.requests.push({
      method,
      path: url.pathname,
      query,
      headers,
      body: null,
      operation: null,
      status: answer?.status ?? 0,
    })
    send(response, answer, fault)
  })
}

function answerFor(served: BlobServed, url: URL, hasToken: boolean): SendableAnswer {
  const error = (status: number): SendableAnswer => ({
    status,
    headers: { 'content-type': 'application/xml' },
    text: '<Error/>',
  })
  if (hasToken) {
    served.violations.push(`GET ${url.pathname}: the token was sent to the origin of signed downloads`)
    return error(400)
  }
  const id = Number(/^\/artifacts\/(\d+)\.zip$/.exec(url.pathname)?.[1])
  const artifact = served.state().artifacts.find((one) => one.id === id)
  if (artifact === undefined) return error(404)
  if (url.searchParams.get('sig') !== signature(id)) return error(403)
  return { status: 200, headers: { 'content-type': 'application/zip' }, text: artifact.content }
}
