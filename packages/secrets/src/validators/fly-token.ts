import { decodeBase64 } from './decode-base64.ts'
import { skipMessagePack } from './skip-message-pack.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(?:FlyV1 )?fm[12][ar]?_([0-9A-Za-z+/_-]{32,8000}={0,2})(?:,|$)/
/** A macaroon is an array of four (nonce, location, caveats, tail), its nonce one of three. */
const MACAROON = 0x94
const NONCE = 0x93

/**
 * Reads a Fly.io token: a macaroon in MessagePack.
 *
 * Shape:  valid when it is one whole MessagePack value of a macaroon's shape, invalid when not; of several joined by commas the first
 *         is looked at. Other shapes (`fo1_…`) are indeterminate.
 * Errors: never throws.
 * Source: github.com/superfly/macaroon, "macaroon.go" and "bundle.go".
 */
export function flyToken(secret: string): Validation {
  const encoded = SHAPE.exec(secret)?.[1]
  if (encoded === undefined) return INDETERMINATE
  const bytes = decodeBase64(encoded)
  const isMacaroon =
    bytes !== null && bytes[0] === MACAROON && bytes[1] === NONCE && skipMessagePack(bytes) === bytes.length
  return isMacaroon ? valid('a macaroon of Fly.io') : invalid('no macaroon')
}
