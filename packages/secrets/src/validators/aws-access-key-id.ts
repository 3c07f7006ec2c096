import { decodeBase32 } from './decode-base32.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA|ANVA|AIPA|APKA|ABIA|ACCA)([0-9A-Z]{16})$/
/** The first characters of ids of before 2019, which do not hold the account. */
const OLD_FIRST_CHARACTERS = /^[A-P]/

/**
 * Reads the account off an AWS access key id.
 *
 * Shape:  an id has no check digit, so that it is never proven. Invalid when it is not base 32, or ends in EXAMPLE as all ids of Amazon's
 *         documentation do; else indeterminate, with the account for ids of the newer form.
 * Errors: never throws.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html (prefixes); "A short note on AWS KEY ID"
 *         (T. Be'ery, 2023), whose sample fits, for the account.
 */
export function awsAccessKeyId(secret: string): Validation {
  const body = SHAPE.exec(secret)?.[1]
  if (body === undefined) return INDETERMINATE
  if (body.endsWith('EXAMPLE')) return invalid("an id of Amazon's documentation")
  const bytes = decodeBase32(body)
  if (bytes === null) return invalid('not base 32, as ids of AWS are')
  if (OLD_FIRST_CHARACTERS.test(body)) return indeterminate('an id of the older form, which names no account')
  return indeterminate(`of account ${accountOf(bytes)}`)
}

/** Bits 1–40 of the first six bytes. */
function accountOf(bytes: Uint8Array): string {
  let number = 0
  for (let at = 0; at < 6; at += 1) number = number * 256 + (bytes[at] ?? 0)
  return String(Math.floor((number % 2 ** 47) / 128)).padStart(12, '0')
}
