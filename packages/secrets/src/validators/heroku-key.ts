import { isOneCharacter } from './is-one-character.ts'
import { uuid } from './uuid.ts'
import { indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const PREFIXED = /^HRKU-([0-9A-Za-z_-]{36,64})$/

/**
 * Reads a Heroku API key.
 *
 * Shape:  keys with `HRKU-` carry no public checksum: invalid when they are one character over and over, else indeterminate. Older ones are
 *         UUIDs and judged as `uuid` does.
 * Errors: never throws.
 * Source: https://devcenter.heroku.com/changelog-items/2842 (the prefix).
 */
export function herokuKey(secret: string): Validation {
  const body = PREFIXED.exec(secret)?.[1]
  if (body === undefined) return uuid(secret)
  if (isOneCharacter(body)) return invalid('one character over and over')
  const answer = uuid(body)
  return answer.detail === null ? indeterminate('of the shape of a Heroku key') : answer
}
