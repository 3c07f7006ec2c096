import { decodeBase64Json } from './decode-base64-json.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^([pst]k)\.(eyJ[0-9A-Za-z_-]{10,400})\.[0-9A-Za-z_-]{22}$/

/**
 * Reads a Mapbox token.
 *
 * Shape:  kind, base64url of JSON with `u` and `a`, and a signature. Valid when the JSON is there; invalid when not, or when the kind is
 *         `pk`, which is public. Other shapes are indeterminate.
 * Errors: never throws.
 * Source: https://docs.mapbox.com/api/accounts/tokens/#token-format
 */
export function mapboxSecretToken(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, kind, encoded = ''] = match
  const facts = decodeBase64Json(encoded)
  if (typeof facts?.['u'] !== 'string') return invalid('does not decode to the facts of a token')
  if (kind === 'pk') return invalid('a public token, which is no secret')
  return valid(kind === 'sk' ? 'a secret token of Mapbox' : 'a temporary token of Mapbox')
}
