import { base58 } from '@scure/base'
import { latin1Of } from '../text/latin1-of.ts'
import { decodeBase64 } from './decode-base64.ts'
import { expiresOn } from './expires-on.ts'
import { joinDetails } from './join-details.ts'
import { INDETERMINATE, indeterminate, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const REFERENCE = /^cmVmdGtu[0-9A-Za-z+/_-]{40,120}={0,2}$/
const DECODED = /^reftkn:\d{2}:(\d{1,10}):[0-9A-Za-z_/+-]{10,80}$/
const API_KEY = /^AKCp[1-9A-HJ-NP-Za-km-z]{69}$/
const API_KEY_BYTES = 54

/**
 * Reads a reference token of JFrog, or an API key.
 *
 * Shape:  the base64 of `reftkn:01:<expiry>:<secret>`: valid when it decodes to that, invalid when not. API keys are 54 bytes in base 58
 *         without a known checksum: indeterminate, as other shapes.
 * Errors: never throws.
 * Source: https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token; the samples in
 *         github.com/Samsung/CredSweeper have these forms.
 */
export function jfrogReferenceToken(secret: string): Validation {
  if (API_KEY.test(secret)) return judgeApiKey(secret)
  if (!REFERENCE.test(secret)) return INDETERMINATE
  const bytes = decodeBase64(secret)
  const match = bytes === null ? null : DECODED.exec(latin1Of(bytes))
  if (match === null) return invalid('does not decode to a reference token')
  return valid(joinDetails('a reference token', expiresOn(Number(match[1]))))
}

function judgeApiKey(secret: string): Validation {
  return base58.decode(secret).length === API_KEY_BYTES ? indeterminate('of the size of an API key') : INDETERMINATE
}
