import { isOneCharacter } from './is-one-character.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const KEY = /^(?:key-([0-9a-f]{32})|([0-9a-f]{32})-[0-9a-f]{8}-[0-9a-f]{8})$/
const PUBLIC_KEY = /^pubkey-[0-9a-f]{32}$/

/**
 * Reads a Mailgun key.
 *
 * Shape:  it has no checksum, so that it is never proven. Invalid when it is the public validation key (`pubkey-`), or one character over and
 *         over; else indeterminate, saying which of the two forms it has, or nothing for other shapes.
 * Errors: never throws.
 * Source: https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/
 */
export function mailgunKey(secret: string): Validation {
  if (PUBLIC_KEY.test(secret)) return invalid('a public validation key, which is no secret')
  const match = KEY.exec(secret)
  if (match === null) return INDETERMINATE
  const [, older, newer = ''] = match
  if (isOneCharacter(older ?? newer)) return invalid('one character over and over')
  return indeterminate(older === undefined ? 'of the shape of a Mailgun key' : 'of the shape of an older Mailgun key')
}
