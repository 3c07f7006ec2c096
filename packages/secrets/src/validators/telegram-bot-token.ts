import { isOneCharacter } from './is-one-character.ts'
import { isPublishedSample } from './is-published-sample.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(?:bot)?(\d{6,12}:[0-9A-Za-z_-]{34,35})$/
const SAMPLES: ReadonlySet<string> = new Set([
  '731fa294d036e54f19df879bfcd4fe72d967dc6327800c5f74a48414a3f258c9',
  '0b5dd075ccdd03c42f4edda8e299e6838e2a75d3486a2a8d86940ed1541e9178',
])

/**
 * Reads a Telegram bot token.
 *
 * Shape:  a token has no check digit, so that it is never proven. Invalid when it is one that Telegram's documentation prints, or its
 *         second part is one character over and over; else indeterminate.
 * Errors: never throws.
 * Source: https://core.telegram.org/bots/api#authorizing-your-bot
 *         and https://core.telegram.org/bots, whose samples have one character less
 */
export function telegramBotToken(secret: string): Validation {
  const token = SHAPE.exec(secret)?.[1]
  if (token === undefined) return INDETERMINATE
  if (isPublishedSample(token, SAMPLES)) return invalid("a token of Telegram's documentation")
  if (isOneCharacter(token.slice(token.indexOf(':') + 1))) return invalid('one character over and over')
  return token.includes(':AA') ? indeterminate('begins as tokens of Telegram do') : INDETERMINATE
}
