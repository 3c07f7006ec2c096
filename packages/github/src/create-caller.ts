import { assertNever, UserError } from '@velocity/model'
import type { Clock, Log } from '@velocity/ports'
import { type Diagnosis, diagnose } from './diagnose.ts'
import { forbidden, missing, refused, unavailable, unexpectedAnswer } from './errors.ts'
import type { GitHubResponse, OctokitLike } from './octokit-like.ts'

/** What requests are made with. */
export interface CallerOptions {
  readonly client: OctokitLike
  readonly log: Log
  readonly clock: Clock
  readonly sleep: (ms: number) => Promise<void>
  /** From 0 to 1: spreads the retries of jobs that failed together. */
  readonly random: () => number
  /** All that failed requests and waiting may cost, over the whole run. */
  readonly budgetMs: number
  /** For one request. */
  readonly timeoutMs: number
}

/** What is asked. */
export interface Call {
  /** `GET /repos/{owner}/{repo}/…`: the only part that messages quote. */
  readonly route: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  /** False: a request whose outcome is unknown is not repeated. */
  readonly isRepeatable: boolean
  readonly timeoutMs?: number
  /** Gives the body as a stream. */
  readonly isStream?: boolean
}

/** `unknown`: it may have been done; look before asking again. The delay has passed already. */
export type CallResult =
  | { readonly kind: 'answer'; readonly response: GitHubResponse }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden'; readonly words: string }
  | { readonly kind: 'missing'; readonly words: string }

/** Makes requests and retries them. Errors: VEL_GITHUB_UNAVAILABLE, VEL_GITHUB_REFUSED, VEL_GITHUB_ANSWER. */
export interface Caller {
  ask(call: Call): Promise<CallResult>
}

// Pinned: the door checks answers of this version. Source: docs.github.com, "API Versions".
const apiVersion = '2022-11-28'
const maxAttempts = 5
const firstDelayMs = 500

/**
 * Makes the caller: limits are waited for as long as the server says, other failures with doubling delays from half a second.
 *
 * Shape: the budget is one for all calls, so that a GitHub that is down costs a gate a minute and not a minute for each call.
 *        After a call that was given up the next ones are asked once only, until one is answered.
 */
export function createCaller(options: CallerOptions): Caller {
  const { client, log, clock } = options
  let budgetMs = options.budgetMs
  let attemptsAllowed = maxAttempts

  async function attempt(call: Call): Promise<GitHubResponse | Diagnosis> {
    const startedMs = clock.now().getTime()
    const signal = AbortSignal.timeout(call.timeoutMs ?? options.timeoutMs)
    const request = { signal, ...(call.isStream === true ? { parseSuccessResponseBody: false } : {}) }
    try {
      const headers = { 'x-github-api-version': apiVersion, ...call.headers }
      const response = await client.request(call.route, { ...call.parameters, headers, request })
      if (call.isStream === true || response.status === 204 || typeof response.data === 'object') return response
      const type = String(response.headers['content-type'] ?? '')
      if (type !== '' && !type.includes('json')) throw unexpectedAnswer(call.route, 'it is not JSON')
      // A body that broke off reaches us as text: Octokit hides the failure.
      return { kind: 'unknown', afterMs: null, words: 'the answer broke off' }
    } catch (error) {
      if (error instanceof UserError) throw error
      const diagnosis = diagnose(error, clock.now())
      if (diagnosis.kind === 'unknown') budgetMs -= clock.now().getTime() - startedMs
      return diagnosis
    }
  }

  async function waitAfter(attempts: number, route: string, words: string, afterMs: number | null): Promise<void> {
    const delayMs = afterMs ?? firstDelayMs * 2 ** (attempts - 1) * (0.75 + options.random() / 2)
    if (attempts >= attemptsAllowed || delayMs > budgetMs) {
      attemptsAllowed = 1
      throw unavailable(route, `${words} (${attempts === 1 ? 'asked once' : `asked ${attempts} times`})`)
    }
    budgetMs -= delayMs
    log.info(`GitHub: ${words}; asking again in ${(delayMs / 1000).toFixed(1)} s.`)
    await options.sleep(delayMs)
  }

  return {
    async ask(call) {
      for (let attempts = 1; ; attempts++) {
        if (budgetMs <= 0) throw unavailable(call.route, 'the time for failed requests is used up in this run')
        const result = await attempt(call)
        const hasAnswered = !('kind' in result) || (result.kind !== 'unknown' && result.kind !== 'limited')
        if (hasAnswered) attemptsAllowed = maxAttempts
        if (!('kind' in result)) return { kind: 'answer', response: result }
        switch (result.kind) {
          case 'not-modified':
          case 'forbidden':
          case 'missing':
            return result
          case 'refused':
            throw refused(call.route, result.words)
          case 'limited':
            await waitAfter(attempts, call.route, result.words, result.afterMs)
            break
          case 'unknown':
            await waitAfter(attempts, call.route, result.words, result.afterMs)
            if (!call.isRepeatable) return { kind: 'unknown' }
            break
          default:
            assertNever(result)
        }
      }
    },
  }
}

/** The response of a read; what the token may not see is an error. */
export async function read(caller: Caller, call: Omit<Call, 'isRepeatable'>): Promise<GitHubResponse> {
  const result = await caller.ask({ ...call, isRepeatable: true })
  if (result.kind === 'answer') return result.response
  if (result.kind === 'forbidden') throw forbidden(call.route, result.words)
  throw missing(call.route, 'words' in result ? result.words : 'no answer')
}
