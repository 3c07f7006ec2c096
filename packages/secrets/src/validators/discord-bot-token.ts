import { latin1Of } from '../text/latin1-of.ts'
import { decodeBase64 } from './decode-base64.ts'
import { INDETERMINATE, invalid, valid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(?:Bot )?([0-9A-Za-z_-]{22,28})\.[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{27,38}$/
/** Milliseconds of the first second of 2015, from which snowflakes count. */
const EPOCH_MS = 1420070400000
/** A snowflake's lower 22 bits are no time. */
const TICKS = 2 ** 22

/**
 * Reads a Discord bot token.
 *
 * Shape:  three parts, the first the base64 of the bot's id. Valid when that is a snowflake, invalid when not; other shapes are
 *         indeterminate. The detail says when the bot was made.
 * Errors: never throws.
 * Source: https://discord.com/developers/docs/reference#authentication (its sample fits) and #snowflakes.
 */
export function discordBotToken(secret: string): Validation {
  const encoded = SHAPE.exec(secret)?.[1]
  if (encoded === undefined) return INDETERMINATE
  const bytes = decodeBase64(encoded)
  const id = bytes === null ? '' : latin1Of(bytes)
  if (!/^\d{17,20}$/.test(id)) return invalid('the first part is no id')
  const made = new Date(EPOCH_MS + Math.floor(Number(id) / TICKS)).toISOString().slice(0, 10)
  return valid(`of a bot made on ${made}`)
}
