import { bytesToHex } from '@noble/hashes/utils.js'
import { decodeBase64 } from './decode-base64.ts'
import { latin1Bytes } from './latin1-bytes.ts'
import { INDETERMINATE, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const BASE64 = /^MI[0-9A-Za-z+/\s]{100,}={0,2}\s{0,4}$/
/** Units: bytes that are looked at: the outer sequence, the version, and the head of the content. */
const HEAD = 64
/** Version 3, then a sequence that begins with the type "data" or "signed data" of PKCS #7. */
const CONTENT =
  /^30(?:80|[0-7].|81..|82....|83......)02010330(?:80|[0-7].|81..|82....|83......)06092a864886f70d01070[12]/

/**
 * Tells a PKCS #12 key store from other data.
 *
 * Shape:  valid when the version and the content type of a PFX stand where they belong, in DER or BER, raw or in base64; anything else
 *         is indeterminate, for other things begin alike.
 * Errors: never throws.
 * Source: RFC 7292 section 4.
 */
export function pkcs12(secret: string): Validation {
  const head = BASE64.test(secret)
    ? decodeBase64(
        secret
          .slice(0, 2 * HEAD)
          .replace(/\s+/g, '')
          .slice(0, HEAD),
      )
    : null
  const bytes = head ?? latin1Bytes(secret.slice(0, HEAD))
  return CONTENT.test(bytesToHex(bytes)) ? valid('a PKCS #12 key store') : INDETERMINATE
}
