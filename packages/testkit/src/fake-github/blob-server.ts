import { type Listening, listen, plainHeaders } from '../http/listen.ts'
import { signature } from './listed-artifacts.ts'
import type { State } from './state.ts'
import type { LoggedRequest } from './types.ts'

/**
 * Serves signed downloads from an origin of its own.
 *
 * Shape: a request that carries an Authorization header gets 400 and a violation: Azure refuses it, and a token would have leaked.
 */
export function startBlobServer(state: () => State, log: LoggedRequest[], violations: string[]): Promise<Listening> {
  return listen((request, response) => {
    const url = new URL(request.url ?? '/', 'http://blob')
    const headers = plainHeaders(request)
    const id = Number(/^\/artifacts\/(\d+)\.zip$/.exec(url.pathname)?.[1])
    const artifact = state().artifacts.find((one) => one.id === id)
    let status = 200
    if (artifact === undefined) status = 404
    else if (url.searchParams.get('sig') !== signature(id)) status = 403
    if (headers['authorization'] !== undefined) {
      status = 400
      violations.push(`GET ${url.pathname}: the token was sent to the origin of signed downloads`)
    }
    const query = Object.fromEntries(url.searchParams)
    log.push({ method: request.method ?? '', path: url.pathname, query, headers, body: null, operation: null, status })
    response.writeHead(status, { 'content-type': status === 200 ? 'application/zip' : 'application/xml' })
    response.end(status === 200 ? artifact?.content : '<Error/>')
  })
}
