import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^xox([abcdeprs])-((?:\d{1,16}-){0,4})([0-9A-Za-z./+%=_-]{8,400})$/
const KINDS: Readonly<Record<string, string>> = {
  b: 'bot',
  p: 'user',
  a: 'workspace',
  r: 'refresh',
  e: 'rotated',
  c: 'session',
}
/** Units: distinct characters; random parts have far more, placeholders fewer. */
const MIN_DISTINCT = 5

/**
 * Reads the kind off a Slack token.
 *
 * Shape:  a token has no public checksum, so that it is never proven. Invalid when its random part is made of fewer than five different
 *         characters, as in Slack's documentation; else indeterminate.
 * Errors: never throws.
 * Source: https://docs.slack.dev/authentication/tokens
 */
export function slackToken(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, letter = '', ids = '', random = ''] = match
  if (new Set(random).size < MIN_DISTINCT) return invalid('its random part is hardly random')
  const kind = KINDS[letter]
  return ids === '' || kind === undefined ? INDETERMINATE : indeterminate(`of the shape of a ${kind} token`)
}
