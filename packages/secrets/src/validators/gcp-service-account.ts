import { parseJsonObject } from './parse-json-object.ts'
import { privateKey } from './private-key.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

/**
 * Reads the JSON of a Google service account.
 *
 * Shape:  valid when `type` is `service_account` and its private key parses; the detail says its size. Invalid when it has no private
 *         key that parses. A part of the JSON is judged by the key in it, and indeterminate without one.
 * Errors: never throws.
 * Source: https://cloud.google.com/iam/docs/keys-create-delete
 */
export function gcpServiceAccount(secret: string): Validation {
  const account = parseJsonObject(secret)
  if (account === null) return judgeKey(secret)
  if (account['type'] !== 'service_account') return INDETERMINATE
  const key = account['private_key']
  return typeof key === 'string' && key !== '' ? judgeKey(key) : invalid('holds no key')
}

function judgeKey(text: string): Validation {
  const { validity, detail } = privateKey(text)
  if (validity === 'valid') return valid(`a key of Google Cloud, ${detail}`)
  return validity === 'invalid' ? invalid(`its key ${detail}`) : INDETERMINATE
}
