import { stripControls } from '@velocity/model'
import type { GitHubResponse } from './octokit-like.ts'

/**
 * What a failed request means.
 *
 * `limited`: nothing was done, the server said when to come back. `unknown`: it may or may not have been done.
 */
export type Diagnosis =
  | { readonly kind: 'limited'; readonly afterMs: number; readonly words: string }
  | { readonly kind: 'unknown'; readonly afterMs: number | null; readonly words: string }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'forbidden'; readonly words: string }
  | { readonly kind: 'missing'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string }

/** GitHub's documentation: without a header wait at least a minute after a secondary limit. */
const secondaryLimitMs = 60_000
const maxWords = 200

/**
 * Says what an error of Octokit means.
 *
 * Shape:  `words` are GitHub's own, at most 200 characters, without control characters; never a URL or a header.
 * Source: docs.github.com, "Rate limits for the REST API" and "Best practices for using the REST API".
 */
export function diagnose(error: unknown, now: Date): Diagnosis {
  const response = responseOf(error)
  if (response === null) return { kind: 'unknown', afterMs: null, words: networkWords(error) }
  const { status } = response
  const words = `${status} ${messageOf(response.data)}`.trim()
  if (status === 304) return { kind: 'not-modified' }
  if (status === 429 || status === 403) {
    const afterMs = limitDelay(response, now)
    if (afterMs !== null) return { kind: 'limited', afterMs, words }
  }
  if (status === 401 || status === 403) return { kind: 'forbidden', words }
  if (status === 404 || status === 410) return { kind: 'missing', words }
  if (status >= 500 || status === 408) return { kind: 'unknown', afterMs: retryAfter(response), words }
  return { kind: 'refused', words }
}

function limitDelay(response: GitHubResponse, now: Date): number | null {
  const after = retryAfter(response)
  if (after !== null) return after
  const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = response.headers
  if (String(remaining) === '0' && reset !== undefined) return Math.max(0, Number(reset) * 1000 - now.getTime()) + 1000
  const isSecondary = /secondary rate limit|abuse detection/i.test(messageOf(response.data))
  return isSecondary || response.status === 429 ? secondaryLimitMs : null
}

function retryAfter(response: GitHubResponse): number | null {
  const value = response.headers['retry-after']
  const seconds = Number(value)
  return value === undefined || !Number.isFinite(seconds) || seconds < 0 ? null : seconds * 1000
}

function responseOf(error: unknown): GitHubResponse | null {
  const response = isRecord(error) ? error['response'] : undefined
  return isRecord(response) && typeof response['status'] === 'number' ? (response as unknown as GitHubResponse) : null
}

function messageOf(data: unknown): string {
  const message = isRecord(data) ? data['message'] : undefined
  return typeof message === 'string' ? stripControls(message).slice(0, maxWords) : ''
}

function networkWords(error: unknown): string {
  const cause = isRecord(error) && isRecord(error['cause']) ? error['cause'] : error
  const inner = isRecord(cause) && isRecord(cause['cause']) ? cause['cause'] : cause
  if (!isRecord(inner)) return 'the connection failed'
  const { name, code } = inner
  if (name === 'TimeoutError' || name === 'AbortError') return 'no answer in time'
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code)
    ? `the connection failed (${code})`
    : 'the connection failed'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
