import { latin1Of } from '../text/latin1-of.ts'
import { decodeBase64 } from './decode-base64.ts'
import { joinDetails } from './join-details.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const LONG_TERM = /^ABSK([0-9A-Za-z+/]{20,400}={0,2})$/
const SHORT_TERM = /^bedrock-api-key-([0-9A-Za-z+/_-]{20,20000}={0,2})$/

/**
 * Reads a Bedrock API key.
 *
 * Shape:  long-term keys are `ABSK` and the base64 of `BedrockAPIKey-…-at-<account>:<secret>`; short-term ones are a signed URL in
 *         base64. Valid when they decode to that, invalid when not; other shapes are indeterminate.
 * Errors: never throws.
 * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html; github.com/aws/aws-bedrock-token-generator-js.
 */
export function awsBedrockKey(secret: string): Validation {
  const longTerm = LONG_TERM.exec(secret)?.[1]
  if (longTerm !== undefined) return judgeLongTerm(textOf(longTerm))
  const shortTerm = SHORT_TERM.exec(secret)?.[1]
  return shortTerm === undefined ? INDETERMINATE : judgeShortTerm(textOf(shortTerm))
}

function judgeLongTerm(text: string): Validation {
  const match = /^BedrockAPIKey-[0-9a-z]{1,20}(?:-at-(\d{12}))?:[\x21-\x7e]{10,200}$/.exec(text)
  if (match === null) return invalid('does not decode to such a key')
  return valid(joinDetails('a long-term key', match[1] === undefined ? null : `of account ${match[1]}`))
}

function judgeShortTerm(text: string): Validation {
  const isSigned = text.startsWith('bedrock.amazonaws.com/') && text.includes('Action=CallWithBearerToken')
  if (!isSigned) return invalid('does not decode to such a key')
  const date = /X-Amz-Date=(\d{4})(\d\d)(\d\d)T/.exec(text)
  return valid(joinDetails('a short-term key', date === null ? null : `signed on ${date[1]}-${date[2]}-${date[3]}`))
}

function textOf(encoded: string): string {
  const bytes = decodeBase64(encoded)
  return bytes === null ? '' : latin1Of(bytes)
}
