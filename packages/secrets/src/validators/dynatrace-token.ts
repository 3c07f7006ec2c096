import { isOneCharacter } from './is-one-character.ts'
import { isPublishedSample } from './is-published-sample.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^dt0([a-z])\d\d\.[0-9A-Z]{8}(?:[0-9A-Z]{16})?\.([0-9A-Z]{64})$/
const SAMPLES: ReadonlySet<string> = new Set(['9154e2e6fbfb1e50a3f18fe4deb606917d1438eec3788a5dbc2af765e83f29ac'])

/**
 * Reads a Dynatrace token.
 *
 * Shape:  prefix, public id and 64 characters without a checksum, so that it is never proven. Invalid when it is the one that Dynatrace's
 *         documentation prints, or one character over and over; else indeterminate.
 * Errors: never throws.
 * Source: https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens#token-format
 */
export function dynatraceToken(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, kind, body = ''] = match
  if (isOneCharacter(body)) return invalid('one character over and over')
  if (isPublishedSample(secret, SAMPLES)) return invalid("the token of Dynatrace's documentation")
  return indeterminate(kind === 's' ? 'of the shape of a platform token' : 'of the shape of an access token')
}
