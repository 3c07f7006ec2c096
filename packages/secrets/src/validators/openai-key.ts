import { INDETERMINATE, indeterminate, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^sk-(?:(proj|svcacct|admin|service|None)-)?([0-9A-Za-z_-]{16,200})$/
/** `OpenAI` in base64. */
const MARKER = 'T3BlbkFJ'

/**
 * Proves an OpenAI key by the marker in its middle.
 *
 * Shape:  valid when `T3BlbkFJ` stands exactly half-way; a key without it, or with it elsewhere, is indeterminate, for other providers
 *         use `sk-` too.
 * Errors: never throws.
 * Source: https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns names the kinds;
 *         the marker is the base64 of the provider's name.
 */
export function openaiKey(secret: string): Validation {
  const match = SHAPE.exec(secret)
  const body = match?.[2]
  if (body === undefined) return INDETERMINATE
  const at = body.indexOf(MARKER, Math.floor((body.length - MARKER.length) / 2))
  if (at * 2 + MARKER.length === body.length) return valid('the marker stands in the middle')
  return body.includes(MARKER) ? indeterminate('the marker is there, but not in the middle') : INDETERMINATE
}
