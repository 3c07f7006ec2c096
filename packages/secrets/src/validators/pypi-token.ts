import { decodeBase64 } from './decode-base64.ts'
import { readMacaroon } from './read-macaroon.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^pypi-([0-9A-Za-z_-]{16,8000}={0,2})$/

/**
 * Reads a PyPI token: a macaroon.
 *
 * Shape:  valid when it parses to the end and its signature has 32 bytes; the detail says the index and how many restrictions it carries.
 *         Invalid when it does not parse; texts without `pypi-` are indeterminate.
 * Errors: never throws.
 * Source: https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt (version 2); https://pypi.org/help/#apitoken.
 */
export function pypiToken(secret: string): Validation {
  const encoded = SHAPE.exec(secret)?.[1]
  if (encoded === undefined) return INDETERMINATE
  const bytes = decodeBase64(encoded)
  const macaroon = bytes === null ? null : readMacaroon(bytes)
  if (macaroon === null) return invalid('no macaroon')
  const host = /^[0-9a-z.-]{1,100}$/.test(macaroon.location) ? macaroon.location : 'another index'
  return valid(`a macaroon of ${host} with ${macaroon.caveats} restrictions`)
}
