import { decodeBase64Json } from './decode-base64-json.ts'
import { expiresOn } from './expires-on.ts'
import { issuerHost } from './issuer-host.ts'
import { joinDetails } from './join-details.ts'
import type { JsonObject } from './parse-json-object.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(eyJ[0-9A-Za-z_-]+={0,2})\.([0-9A-Za-z_-]*={0,2})\.([0-9A-Za-z_.-]*={0,2})$/
/** What the tokens of jwt.io and of countless tutorials claim. */
const SAMPLE_SUBJECT = '1234567890'
const SAMPLE_ISSUED_AT = 1516239022

/**
 * Reads a JSON web token: signed, encrypted or unsigned.
 *
 * Shape:  valid when the header is JSON with `alg` and the claims are JSON; the detail says the algorithm, the issuer's host and when it
 *         expires. Invalid when the header is no such JSON, or the claims are those of jwt.io's sample. Other shapes: indeterminate.
 * Errors: never throws.
 * Source: RFC 7519 section 7.2, RFC 7515 section 5.2; https://jwt.io.
 */
export function jwt(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, encodedHeader = '', encodedClaims = '', rest = ''] = match
  const header = decodeBase64Json(encodedHeader)
  const algorithm = header?.['alg']
  if (header === null || typeof algorithm !== 'string') return invalid('the header is no JSON with an algorithm')
  if (rest.includes('.')) return valid('an encrypted JSON web token')
  const claims = decodeBase64Json(encodedClaims)
  if (claims === null) return invalid('the claims are no JSON')
  if (isSample(claims)) return invalid("the claims of jwt.io's sample")
  return valid(
    joinDetails(
      /^[0-9A-Za-z-]{1,20}$/.test(algorithm) ? `a JSON web token (${algorithm})` : 'a JSON web token',
      issuerHost(claims['iss']),
      expiresOn(claims['exp']),
    ),
  )
}

function isSample(claims: JsonObject): boolean {
  return claims['sub'] === SAMPLE_SUBJECT && (claims['iat'] === SAMPLE_ISSUED_AT || claims['name'] === 'John Doe')
}
