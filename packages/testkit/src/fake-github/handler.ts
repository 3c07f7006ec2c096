import type { JsonRecord } from './sample.ts'
import type { State } from './state.ts'
import type { TokenOptions } from './types.ts'

/** What a handler works on: the request has been checked against the description. */
export interface HandlerCall {
  readonly state: State
  readonly token: TokenOptions
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: JsonRecord
}

/** What a handler answers. A list is cut into pages by the server, below `key` where the operation wraps it. */
export type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly list: readonly unknown[]; readonly key?: string }

/** Serves one operation. */
export type Handler = (call: HandlerCall) => Answer

/** GitHub's common error body. */
export function failure(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } }
}

/** GitHub's answer for what is not there. */
export function notFound(): Answer {
  return failure(404, 'Not Found')
}
