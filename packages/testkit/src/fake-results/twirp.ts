import type { RuntimeIdentity } from './runtime-token.ts'

/** A twirp answer. */
export interface TwirpAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** A call of one method. Properties are in snake_case, as the clients write them. */
export interface TwirpCall {
  readonly identity: RuntimeIdentity
  readonly body: Readonly<Record<string, unknown>>
}

/** One method of a twirp service. */
export type TwirpMethod = (call: TwirpCall) => TwirpAnswer

/** A successful answer. */
export function ok(body: Readonly<Record<string, unknown>>): TwirpAnswer {
  return { status: 200, body }
}

/** A failed answer. Source: twitchtv.github.io/twirp, error codes. */
export function twirpError(status: number, code: string, msg: string): TwirpAnswer {
  return { status, body: { code, msg } }
}

/** A string property, '' when absent: proto3 leaves defaults out. */
export function text(call: TwirpCall, name: string): string {
  const value = call.body[name]
  return typeof value === 'string' ? value : ''
}
