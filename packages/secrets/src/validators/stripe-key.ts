import { isOneCharacter } from './is-one-character.ts'
import { isPublishedSample } from './is-published-sample.ts'
import { INDETERMINATE, indeterminate, invalid } from './validation.ts'
import type { Validation } from './validator.ts'

const SHAPE = /^(sk|rk|pk)_(live|test)_([0-9A-Za-z]{10,250})$/
const SAMPLES: ReadonlySet<string> = new Set([
  '2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326',
  'f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397',
  '7e8de44ea9ecf6d53415c90f5b249a8591f7abafbf7d65a2c0d855afeca3ec09',
])

/**
 * Reads the kind off a Stripe key.
 *
 * Shape:  a key has no public checksum, so that it is never proven. Invalid when it is publishable, one that Stripe's documentation
 *         prints, or one character over and over; else indeterminate, saying live or test mode.
 * Errors: never throws.
 * Source: https://docs.stripe.com/keys
 */
export function stripeKey(secret: string): Validation {
  const match = SHAPE.exec(secret)
  if (match === null) return INDETERMINATE
  const [, kind, mode = '', body = ''] = match
  if (kind === 'pk') return invalid('a publishable key, which is no secret')
  if (isOneCharacter(body)) return invalid('one character over and over')
  if (isPublishedSample(secret, SAMPLES)) return invalid("a key of Stripe's documentation")
  return indeterminate(`a ${kind === 'rk' ? 'restricted' : 'secret'} key of ${mode} mode`)
}
