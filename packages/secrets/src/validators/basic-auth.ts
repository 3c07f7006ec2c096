import { latin1Of } from '../text/latin1-of.ts'
import { decodeBase64 } from './decode-base64.ts'
import { isTemplate } from './is-template.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(?:basic\s+)?([0-9A-Za-z+/_-]{4,8000}={0,2})$/i

/**
 * Reads the value of an `Authorization: Basic` header.
 *
 * Shape:  valid when it decodes to a user, a colon and a password of printable characters; invalid when not, or when the password is a
 *         placeholder. A token may stand as the user without a password. Texts that are no base64 are indeterminate.
 * Errors: never throws.
 * Source: RFC 7617 section 2.
 */
export function basicAuth(secret: string): Validation {
  const encoded = SHAPE.exec(secret)?.[1]
  if (encoded === undefined) return INDETERMINATE
  const bytes = decodeBase64(encoded)
  const text = bytes === null ? '' : latin1Of(bytes)
  const colon = text.indexOf(':')
  if (colon < 0 || !/^[\x20-\x7e\x80-\xff]+$/.test(text)) return invalid('does not decode to a user and a password')
  const [user, password] = [text.slice(0, colon), text.slice(colon + 1)]
  if (user === '' && password === '') return invalid('user and password are empty')
  if (isTemplate(password)) return invalid('the password is a placeholder')
  return valid(password === '' ? 'decodes to a user without a password' : 'decodes to a user and a password')
}
