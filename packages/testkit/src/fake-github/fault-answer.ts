import type { ServerResponse } from 'node:http'
import { type RenderedAnswer, renderJson } from './rendered-answer.ts'
import type { Fault } from './types.ts'

const docs = 'https://docs.github.com/rest'

/** True for faults that strike before GitHub has done anything. */
export function isBeforeEffect(fault: Fault): boolean {
  return fault.kind !== 'lost' && fault.kind !== 'truncated'
}

/** The answer of a fault that answers at all; null for `timeout`, `reset` and `truncated`. */
export function faultAnswer(fault: Fault): RenderedAnswer | null {
  const retryAfter = { 'retry-after': String(fault.retryAfterSeconds ?? 1) }
  const secondary = {
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    documentation_url: docs,
  }
  switch (fault.kind) {
    case '500':
      return renderJson(500, { message: 'Server Error', documentation_url: docs })
    case '502':
    case 'lost':
      return {
        status: 502,
        headers: { 'content-type': 'text/html' },
        text: '<html><title>Unicorn! · GitHub</title></html>',
      }
    case '429':
      return renderJson(429, secondary, retryAfter)
    case 'secondary':
      return renderJson(403, secondary, retryAfter)
    case 'primary': {
      const reset = Math.ceil(Date.now() / 1000) + (fault.retryAfterSeconds ?? 1)
      const headers = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) }
      return renderJson(
        403,
        { message: 'API rate limit exceeded for installation ID 1.', documentation_url: docs },
        headers,
      )
    }
    case 'wrong-shape':
      return renderJson(200, { unexpected: true })
    case 'timeout':
    case 'reset':
    case 'truncated':
      return null
  }
}

/** An answer of text or of bytes. */
export type SendableAnswer = Omit<RenderedAnswer, 'text'> & { readonly text: string | Uint8Array }

/** Sends an answer, or breaks it as the fault says. */
export function send(response: ServerResponse, answer: SendableAnswer | null, fault: Fault | null): void {
  if (fault?.kind === 'timeout') return
  if (answer === null || fault?.kind === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const bytes = Buffer.from(answer.text)
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(answer.status === 204 || answer.status === 304 ? {} : { 'content-length': bytes.length }),
  })
  if (fault?.kind !== 'truncated') {
    response.end(bytes)
    return
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
}
