import { createHash } from 'node:crypto'

/** An answer ready to be sent. */
export interface RenderedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Renders a JSON answer; a body left out is an empty one. */
export function renderJson(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): RenderedAnswer {
  if (body === undefined) return { status, headers, text: '' }
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    text: JSON.stringify(body),
  }
}

/** Adds an ETag to a successful answer, or replaces it by 304 when the caller has it already. */
export function withETag(answer: RenderedAnswer, ifNoneMatch: string | undefined): RenderedAnswer {
  if (answer.status !== 200) return answer
  // The body alone, not Link: nothing promises more, and a client must not rely on it.
  const digest = createHash('sha256').update(answer.text).digest('hex')
  const etag = `W/"${digest}"`
  if (ifNoneMatch !== etag) return { ...answer, headers: { ...answer.headers, etag } }
  const { 'content-type': _, ...headers } = answer.headers
  return { status: 304, headers: { ...headers, etag }, text: '' }
}
