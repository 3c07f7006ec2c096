import { decodeBase64Json } from './decode-base64-json.ts'
import { joinDetails } from './join-details.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^ops_(eyJ[0-9A-Za-z+/_-]{100,8000}={0,2})$/
const SECRET_KEY = /^A3-[0-9A-Z]{6}-/

/**
 * Reads the token of a 1Password service account.
 *
 * Shape:  `ops_` and the base64 of JSON with `signInAddress` and `secretKey`; valid when they are there, invalid when not; other
 *         shapes are indeterminate. The detail says the host to sign in at.
 * Errors: never throws.
 * Source: https://developer.1password.com/docs/service-accounts/security/
 */
export function onepasswordServiceToken(secret: string): Validation {
  const encoded = SHAPE.exec(secret)?.[1]
  if (encoded === undefined) return INDETERMINATE
  const facts = decodeBase64Json(encoded)
  const [address, key] = [facts?.['signInAddress'], facts?.['secretKey']]
  if (typeof address !== 'string' || typeof key !== 'string' || !SECRET_KEY.test(key)) {
    return invalid('does not decode to the facts of a service account')
  }
  const host = /^[0-9a-z.-]{3,100}$/i.test(address) ? `signs in at ${address.toLowerCase()}` : null
  return valid(joinDetails('a service account of 1Password', host))
}
