import { isOneCharacter } from './is-one-character.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^pscale_(tkn|oauth|pw|app_secret|app)_([0-9A-Za-z_.=-]{32,64})$/
const KINDS: Readonly<Record<string, string>> = {
  app: 'an application secret',
  app_secret: 'an application secret',
  oauth: 'an OAuth token',
  pw: 'a database password',
  tkn: 'a service token',
}

/**
 * Reads the kind off a PlanetScale credential.
 *
 * Shape:  it has no public checksum, so that it is never proven. Invalid when it is one character over and over; else indeterminate, saying
 *         its kind.
 * Errors: never throws.
 * Source: https://planetscale.com/docs/api/reference/service-tokens
 */
export function planetscaleToken(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, kind = '', body = ''] = match
  return isOneCharacter(body)
    ? invalid('one character over and over')
    : indeterminate(KINDS[kind] ?? 'a credential of PlanetScale')
}
