import { isOneCharacter } from './is-one-character.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const APP_TOKEN = /^(\d{13,17})(?:\||%7[cC])([0-9A-Za-z_-]{27})$/
const APP_ID_AND_SECRET = /^(\d{13,17})(?:\||%7[cC])([0-9a-f]{32})$/

/**
 * Reads a Facebook app access token.
 *
 * Shape:  an app's id, a bar and a secret without a checksum, so that it is never proven. Invalid when a part is one character over and
 *         over; else indeterminate, saying which of the two forms it has, or nothing for other shapes.
 * Errors: never throws.
 * Source: https://developers.facebook.com/docs/facebook-login/guides/access-tokens/#apptokens
 */
export function facebookAppToken(secret: string): Validation {
  const token = APP_TOKEN.exec(secret)
  const [, id = '', random = ''] = token ?? APP_ID_AND_SECRET.exec(secret) ?? []
  if (id === '') return INDETERMINATE
  if (isOneCharacter(id) || isOneCharacter(random)) return invalid('one character over and over')
  return indeterminate(token === null ? 'an app id with its secret' : 'an app id with a token')
}
