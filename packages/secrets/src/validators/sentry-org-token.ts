import { decodeBase64Json } from './decode-base64-json.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^sntrys_(eyJ[0-9A-Za-z+/_-]{10,4000}?={0,2})_([0-9A-Za-z+/]{43})$/

/**
 * Reads a Sentry organisation token.
 *
 * Shape:  `sntrys_`, base64 of JSON with `iat`, `url` and `org`, and 43 characters; valid when the JSON is there, invalid when not.
 *         User tokens and other shapes are indeterminate.
 * Errors: never throws.
 * Source: https://github.com/getsentry/rfcs/blob/main/text/0091-ci-upload-tokens.md
 */
export function sentryOrgToken(secret: string): Validation {
  const encoded = SHAPE.exec(secret)?.[1]
  if (encoded === undefined) return INDETERMINATE
  const facts = decodeBase64Json(encoded)
  const isToken = typeof facts?.['iat'] === 'number' && typeof facts['org'] === 'string'
  return isToken ? valid('names a Sentry organisation') : invalid('does not decode to the facts of a token')
}
